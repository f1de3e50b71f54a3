<#import "template.ftl" as layout>
<#assign refused = messagesPerField.existsError('keysteadEmailCode')>
<@layout.registrationLayout displayMessage=!refused; section>
    <#if section = "header">
        ${msg("keysteadEmailCodeTitle")}
    <#elseif section = "form">
        <form id="keystead-email-code-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <#if keystead.asks>
                <p id="keystead-email-code-instruction" class="${properties.kcFormGroupClass!}">
                    ${msg("keysteadEmailCodeInstruction", keystead.address, keystead.minutes)}
                </p>
                <div class="${properties.kcFormGroupClass!}">
                    <div class="${properties.kcFormGroupLabelClass!}">
                        <label for="keysteadEmailCode" class="${properties.kcFormLabelClass!}">
                            <span class="${properties.kcFormLabelTextClass!}">${msg("keysteadEmailCodeLabel")}</span>
                        </label>
                    </div>
                    <span class="${properties.kcInputClass!} <#if refused>${properties.kcError!}</#if>">
                        <input id="keysteadEmailCode" name="keysteadEmailCode" type="text" autofocus
                               autocomplete="one-time-code" autocapitalize="characters" spellcheck="false"
                               <#if keystead.digits>inputmode="numeric"</#if>
                               <#if refused>aria-invalid="true" aria-describedby="input-error-keysteadEmailCode"<#else>aria-describedby="keystead-email-code-instruction"</#if>>
                    </span>
                    <#if refused>
                        <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
                            <div class="${properties.kcInputHelperTextClass!}">
                                <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}" id="input-error-keysteadEmailCode">
                                    <span class="${properties.kcInputErrorMessageClass!}">${messagesPerField.get('keysteadEmailCode')}</span>
                                </div>
                            </div>
                        </div>
                    </#if>
                </div>
                <#if keystead.rememberDays gt 0>
                    <div class="${properties.kcFormGroupClass!}">
                        <div class="${properties.kcCheckboxClass!}">
                            <input class="${properties.kcCheckboxInputClass!}" type="checkbox" id="keysteadRemember" name="keysteadRemember">
                            <label class="${properties.kcCheckboxLabelClass!}" for="keysteadRemember">${msg("keysteadEmailCodeRemember", keystead.rememberDays)}</label>
                        </div>
                    </div>
                </#if>
            </#if>
            <div class="${properties.kcFormGroupClass!}">
                <div class="${properties.kcFormActionGroupClass!}">
                    <#if keystead.asks>
                        <button id="kc-login" name="login" type="submit" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("doLogIn")}</button>
                    </#if>
                    <button id="keysteadResend" name="keysteadResend" value="true" type="submit" class="<#if keystead.asks>${properties.kcButtonLinkClass!}<#else>${properties.kcButtonPrimaryClass!}</#if> ${properties.kcButtonBlockClass!}">${msg("keysteadEmailCodeResend")}</button>
                </div>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
