<#ftl output_format="plainText">
<#if keystead.rotated>
${msg("keysteadApiKeyRotated", keystead.key, keystead.organization)}
<#else>
${msg("keysteadApiKeyMade", keystead.key, keystead.organization)}
</#if>

${msg("keysteadApiKeyWhy")}
