<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("keysteadEmailCodeMailIntro", realmName)}</p>
<p style="font-family: monospace; font-size: 1.6em; letter-spacing: 0.15em;"><strong>${keysteadCode}</strong></p>
<p>${msg("keysteadEmailCodeMailLife", keysteadMinutes)}</p>
<p>${msg("keysteadEmailCodeMailRequest", keysteadClient, keysteadTime, keysteadIpAddress)}</p>
<p>${msg("keysteadEmailCodeMailNotYou")}</p>
</@layout.emailLayout>
