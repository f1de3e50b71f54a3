<#import "template.ftl" as layout>
<@layout.emailLayout>
<#if keystead.rotated>
<p>${msg("keysteadApiKeyRotated", keystead.key, keystead.organization)}</p>
<#else>
<p>${msg("keysteadApiKeyMade", keystead.key, keystead.organization)}</p>
</#if>
<p>${msg("keysteadApiKeyWhy")}</p>
</@layout.emailLayout>
