<#ftl output_format="plainText">
${msg("keysteadEmailCodeMailIntro", realmName)}

    ${keysteadCode}

${msg("keysteadEmailCodeMailLife", keysteadMinutes)}

${msg("keysteadEmailCodeMailRequest", keysteadClient, keysteadTime, keysteadIpAddress)}

${msg("keysteadEmailCodeMailNotYou")}
