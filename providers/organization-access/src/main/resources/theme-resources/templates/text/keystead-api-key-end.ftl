<#ftl output_format="plainText">
${msg("keysteadApiKeyEndIntro")}

<#list keystead.keys as key>
- ${msg("keysteadApiKeyEndNear", key.name, key.organization, key.end)}
</#list>

${msg("keysteadApiKeyEndWhy")}
