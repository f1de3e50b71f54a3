package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keystead.access.decision.SupportVerdict.Answer;
import org.keystead.access.evaluation.SectionAccess;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Level;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.mother.Grants;
import org.keystead.access.mother.Member;

/** "Contacting Support" and "Restrictions" (seed 002), sentence by sentence. */
class SupportVerdictTest {

    private static final Member MEMBER = Member.of("section-levels");
    private static final Optional<SupportApproval> NONE = Optional.empty();

    /** "Management: Support can perform all actions available … except deletion." */
    @Test
    void managementLetsSupportDoAllButDeletionAndRestoring() {
        SupportVerdict verdict = ask("cloud-servers", NONE, Grants.manage("cloud-servers"));

        assertThat(verdict.answer()).isEqualTo(Answer.ALLOWED);
        assertThat(verdict.actions())
                .containsExactlyInAnyOrder("view", "view-secrets", "create", "update");
    }

    /** "Server transfers between accounts: Only primary users can submit these requests." */
    @Test
    void transferIsForOwnersOnly() {
        assertThat(ask("cloud-servers", NONE, Grants.manage("cloud-servers")).ownerOnly())
                .containsExactly("transfer");
        SupportVerdict owner = ask("cloud-servers", NONE, Grants.role("account-owner"));
        assertThat(owner.actions()).contains("transfer").doesNotContain("delete");
        assertThat(owner.ownerOnly()).isEmpty();
    }

    /** "Read only: Support cannot perform any actions … without approval." */
    @Test
    void readNeedsAnApprovalAndItShows() {
        SupportVerdict without = ask("domains", NONE, Grants.read("domains"));
        assertThat(without.answer()).isEqualTo(Answer.APPROVAL_REQUIRED);
        assertThat(without.actions()).isEmpty();

        SupportVerdict approved = ask("domains", approval(), Grants.read("domains"));
        assertThat(approved.answer()).isEqualTo(Answer.ALLOWED);
        assertThat(approved.approval()).isEqualTo(approval());
        assertThat(approved.actions()).contains("update").doesNotContain("delete");
    }

    /** "No access: We do not disclose any information about the service." */
    @Test
    void withoutAccessNothingIsDisclosedWhateverAnOwnerApproved() {
        assertThat(ask("domains", approval(), Grants.manage("databases")))
                .isEqualTo(SupportVerdict.noDisclosure());
        assertThat(ask("news", NONE)).isEqualTo(SupportVerdict.noDisclosure());
    }

    /** "Adding or configuring additional users: Only the account owner can do this." */
    @Test
    void membersAndTheirAccessAreTheOwnersBusiness() {
        assertThat(ask("members", approval()).answer()).isEqualTo(Answer.OWNER_ONLY);
        assertThat(ask("members", NONE, Grants.role("account-owner")).answer())
                .isEqualTo(Answer.ALLOWED);
    }

    @Test
    void approvalCoversItsSectionAndProject() {
        assertThat(approval().orElseThrow().covers("domains", Optional.of("any"))).isTrue();
        assertThat(approval().orElseThrow().covers("images", Optional.empty())).isFalse();
        assertThat(approval().orElseThrow().liveAt(Member.NOW.plusSeconds(60))).isFalse();
        assertThat(approval().orElseThrow().liveAt(Member.NOW)).isTrue();
    }

    private static SupportVerdict ask(
            String section, Optional<SupportApproval> approval, Grant... grants) {
        Catalogue catalogue = MEMBER.catalogue();
        var effective = MEMBER.with(grants).inOrganization();
        SectionAccess access = effective.section(section);
        return SupportVerdict.of(
                access,
                effective.owner(),
                Set.of("members").contains(section),
                catalogue.actions(section, Level.MANAGE),
                catalogue.support(),
                approval);
    }

    private static Optional<SupportApproval> approval() {
        Instant end = Member.NOW.plusSeconds(60);
        return Optional.of(
                new SupportApproval(
                        "approval",
                        "acme",
                        "ann",
                        "domains",
                        Optional.empty(),
                        end,
                        "owner",
                        Member.NOW));
    }
}
