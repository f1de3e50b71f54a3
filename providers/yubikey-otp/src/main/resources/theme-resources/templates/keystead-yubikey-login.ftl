<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('keystead-yubikey-otp'); section>
    <#if section = "header">
        ${msg("keystead-yubikey-title")}
    <#elseif section = "form">
        <#assign fault = messagesPerField.get('keystead-yubikey-otp')>
        <p id="keystead-yubikey-hint">${msg("keystead-yubikey-hint")}</p>
        <form id="keystead-yubikey-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
            <#-- the key types letters and then Enter, which takes the first button -->
            <div class="${properties.kcFormGroupClass!}">
                <label for="keystead-yubikey-otp" class="${properties.kcFormLabelClass!properties.kcLabelClass!}">${msg("keystead-yubikey-field")}</label>
                <span class="${properties.kcInputClass!} <#if fault?has_content>${properties.kcError!}</#if>">
                    <input id="keystead-yubikey-otp" name="keystead-yubikey-otp" type="text" value="" autofocus
                           autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" inputmode="text"
                           aria-describedby="keystead-yubikey-hint<#if fault?has_content> input-error-keystead-yubikey-otp</#if>"
                           aria-invalid="<#if fault?has_content>true<#else>false</#if>"/>
                </span>
                <#if fault?has_content>
                    <span id="input-error-keystead-yubikey-otp" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">${fault}</span>
                </#if>
            </div>
            <div class="${properties.kcFormGroupClass!}">
                <button id="kc-login" name="login" type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("doLogIn")}</button>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
