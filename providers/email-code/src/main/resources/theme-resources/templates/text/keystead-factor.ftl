<#ftl output_format="plainText">
${msg(keysteadChange, realmName, keysteadFactor)}

${msg("keysteadFactorWhen", keysteadTime, keysteadIpAddress)}

${msg("keysteadFactorNotYou")}
