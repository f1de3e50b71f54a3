<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg(keysteadChange, realmName, keysteadFactor)}</p>
<p>${msg("keysteadFactorWhen", keysteadTime, keysteadIpAddress)}</p>
<p>${msg("keysteadFactorNotYou")}</p>
</@layout.emailLayout>
