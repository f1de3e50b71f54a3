<#ftl output_format="plainText">
${msg("keysteadGrantEndIntro", keystead.organization)}

<#list keystead.grants as grant>
<#if grant.over>
- ${msg("keysteadGrantEndOver", grant.who, grant.what, grant.where, grant.end)}
<#else>
- ${msg("keysteadGrantEndNear", grant.who, grant.what, grant.where, grant.end)}
</#if>
</#list>

${msg("keysteadGrantEndWhy", keystead.organization)}
