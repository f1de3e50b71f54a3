<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('keystead-yubikey-otp', 'keystead-yubikey-label'); section>
    <#if section = "header">
        ${msg("keystead-yubikey-enrol-title")}
    <#elseif section = "form">
        <#assign otpFault = messagesPerField.get('keystead-yubikey-otp')>
        <#assign labelFault = messagesPerField.get('keystead-yubikey-label')>
        <ol id="keystead-yubikey-steps">
            <li>${msg("keystead-yubikey-enrol-name")}</li>
            <li>${msg("keystead-yubikey-enrol-touch")}</li>
        </ol>
        <form id="keystead-yubikey-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <div class="${properties.kcFormGroupClass!}">
                <label for="keystead-yubikey-label" class="${properties.kcFormLabelClass!properties.kcLabelClass!}">${msg("keystead-yubikey-label")}</label>
                <span class="${properties.kcInputClass!} <#if labelFault?has_content>${properties.kcError!}</#if>">
                    <input id="keystead-yubikey-label" name="keystead-yubikey-label" type="text" value="${keysteadLabel}" maxlength="${keysteadMaxLabel?c}" autocomplete="off" <#if !keysteadLabel?has_content>autofocus</#if>
                           <#if labelFault?has_content>aria-describedby="input-error-keystead-yubikey-label"</#if>
                           aria-invalid="<#if labelFault?has_content>true<#else>false</#if>"/>
                </span>
                <#if labelFault?has_content>
                    <span id="input-error-keystead-yubikey-label" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">${labelFault}</span>
                </#if>
            </div>
            <div class="${properties.kcFormGroupClass!}">
                <label for="keystead-yubikey-otp" class="${properties.kcFormLabelClass!properties.kcLabelClass!}">${msg("keystead-yubikey-field")}</label>
                <span class="${properties.kcInputClass!} <#if otpFault?has_content>${properties.kcError!}</#if>">
                    <input id="keystead-yubikey-otp" name="keystead-yubikey-otp" type="text" value="" <#if keysteadLabel?has_content>autofocus</#if>
                           autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" inputmode="text"
                           <#if otpFault?has_content>aria-describedby="input-error-keystead-yubikey-otp"</#if>
                           aria-invalid="<#if otpFault?has_content>true<#else>false</#if>"/>
                </span>
                <#if otpFault?has_content>
                    <span id="input-error-keystead-yubikey-otp" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">${otpFault}</span>
                </#if>
            </div>
            <div class="${properties.kcFormGroupClass!}">
                <label for="logout-sessions"><input id="logout-sessions" name="logout-sessions" type="checkbox"/> ${msg("logoutOtherSessions")}</label>
            </div>
            <div class="${properties.kcFormGroupClass!}">
                <#-- the key's Enter takes the first button, so cancel comes second -->
                <button id="keystead-yubikey-save" name="save" type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("keystead-yubikey-save")}</button>
                <#if isAppInitiatedAction??>
                    <button id="keystead-yubikey-cancel" name="cancel-aia" value="true" type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!}">${msg("doCancel")}</button>
                </#if>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
