<#ftl output_format="plainText">
<#if keystead.reader?has_content>
${msg("keysteadInvitationGreeting", keystead.reader)}

</#if>
<#if keystead.sender?has_content>
${msg("keysteadInvitationBy", keystead.sender, keystead.organization, realmName)}
<#else>
${msg("keysteadInvitationIntro", keystead.organization, realmName)}
</#if>

<#if keystead.given?has_content>
${msg("keysteadInvitationGiven")}

<#list keystead.given as line>
- ${line}
</#list>
<#if keystead.more gt 0>
- ${msg("keysteadInvitationMore", keystead.more)}
</#if>

</#if>
${msg("keysteadInvitationJoin")}

${keystead.link}

${msg("keysteadInvitationUntil", keystead.until)}

${msg("keysteadInvitationUnexpected")}
