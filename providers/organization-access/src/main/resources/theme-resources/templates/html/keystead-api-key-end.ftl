<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("keysteadApiKeyEndIntro")}</p>
<ul>
<#list keystead.keys as key>
<li>${msg("keysteadApiKeyEndNear", key.name, key.organization, key.end)}</li>
</#list>
</ul>
<p>${msg("keysteadApiKeyEndWhy")}</p>
</@layout.emailLayout>
