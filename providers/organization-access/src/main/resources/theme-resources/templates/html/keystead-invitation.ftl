<#import "template.ftl" as layout>
<@layout.emailLayout>
<#if keystead.reader?has_content>
<p>${msg("keysteadInvitationGreeting", keystead.reader)}</p>
</#if>
<#if keystead.sender?has_content>
<p>${msg("keysteadInvitationBy", keystead.sender, keystead.organization, realmName)}</p>
<#else>
<p>${msg("keysteadInvitationIntro", keystead.organization, realmName)}</p>
</#if>
<#if keystead.given?has_content>
<p>${msg("keysteadInvitationGiven")}</p>
<ul>
<#list keystead.given as line>
<li>${line}</li>
</#list>
<#if keystead.more gt 0>
<li>${msg("keysteadInvitationMore", keystead.more)}</li>
</#if>
</ul>
</#if>
<p>${msg("keysteadInvitationJoin")}</p>
<p style="overflow-wrap: anywhere;"><a href="${keystead.link}">${keystead.link}</a></p>
<p>${msg("keysteadInvitationUntil", keystead.until)}</p>
<p>${msg("keysteadInvitationUnexpected")}</p>
</@layout.emailLayout>
