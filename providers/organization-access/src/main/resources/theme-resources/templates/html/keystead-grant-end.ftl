<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("keysteadGrantEndIntro", keystead.organization)}</p>
<ul>
<#list keystead.grants as grant>
<#if grant.over>
<li>${msg("keysteadGrantEndOver", grant.who, grant.what, grant.where, grant.end)}</li>
<#else>
<li>${msg("keysteadGrantEndNear", grant.who, grant.what, grant.where, grant.end)}</li>
</#if>
</#list>
</ul>
<p>${msg("keysteadGrantEndWhy", keystead.organization)}</p>
</@layout.emailLayout>
