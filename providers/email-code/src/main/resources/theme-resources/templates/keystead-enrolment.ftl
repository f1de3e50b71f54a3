<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=false; section>
    <#if section = "header">
        ${msg("keysteadEnrolTitle")}
    <#elseif section = "form">
        <form id="keystead-enrolment-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <p class="${properties.kcFormGroupClass!}">${msg("keysteadEnrolInstruction")}</p>
            <#list keysteadEnrolments as enrolment>
                <div class="${properties.kcFormGroupClass!}">
                    <button type="submit" name="keysteadEnrolment" value="${enrolment.action}" aria-describedby="keystead-enrolment-help-${enrolment?index}"
                            class="<#if enrolment?is_first>${properties.kcButtonPrimaryClass!}<#else>${properties.kcButtonSecondaryClass!}</#if> ${properties.kcButtonBlockClass!}">${msg(enrolment.label)}</button>
                    <p id="keystead-enrolment-help-${enrolment?index}" class="${properties.kcInputHelperTextClass!}">${msg(enrolment.help)}</p>
                </div>
            </#list>
        </form>
    </#if>
</@layout.registrationLayout>
