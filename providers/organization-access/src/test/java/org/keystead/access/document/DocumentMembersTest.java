package org.keystead.access.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.access.mother.Sections.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.catalogue.Written;
import org.keystead.access.json.Faults;
import org.keystead.access.management.Authority;
import org.keystead.access.management.Managing;
import org.keystead.access.memory.Administrator;
import org.keystead.access.memory.Stub;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.plan.OrganizationDocument;
import org.keystead.access.plan.WantedOrganization;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.Members;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.Usernames;

/** A document gives to members alone, and tells nobody who has an account. */
class DocumentMembersTest {

    private static final String NO_MEMBER =
            "x.members[0].username is no member of the organization";

    private final World world =
            new World(Catalogues.of(section("apps"))).member("ann").outsider("new");
    private final Authority all = new Administrator(world, true);
    private final Authority some = new Administrator(world, false);

    @Test
    void membersAreFoundByTheirNames() {
        assertThat(ids(all, "ann")).isEqualTo(Map.of("ann", "ann"));
    }

    @Test
    void whoIsNoMemberIsAFault() {
        assertThat(faults(all, Optional.of(world.acme()), "new"))
                .containsExactly(NO_MEMBER + ": new");
    }

    @Test
    void whoHasNoAccountIsAFault() {
        assertThat(faults(all, Optional.of(world.acme()), "nobody"))
                .containsExactly("x.members[0].username is an unknown user: nobody");
    }

    @Test
    void whoSeesNoUsersIsNotToldWhoHasAnAccount() {
        assertThat(faults(some, Optional.of(world.acme()), "nobody"))
                .containsExactly(NO_MEMBER + ": nobody");
        assertThat(faults(some, Optional.of(world.acme()), "new"))
                .containsExactly(NO_MEMBER + ": new");
    }

    @Test
    void anOrganizationThatIsYetToBeMadeHasNoMembers() {
        assertThat(faults(all, Optional.empty(), "ann")).containsExactly(NO_MEMBER + ": ann");
    }

    @Test
    void membersOfAnotherStoreAreMembers() {
        world.member("fed");

        assertThat(ids(all, "fed")).isEqualTo(Map.of("fed", "fed"));
    }

    private Map<String, String> ids(Authority authority, String user) {
        Faults faults = new Faults();
        Map<String, String> ids =
                new TreeMap<>(read(authority, Optional.of(world.acme()), user, faults));
        faults.refuse();
        return ids;
    }

    private List<String> faults(
            Authority authority, Optional<OrganizationModel> organization, String user) {
        return Written.faultsOfFields(
                "{}", (json, faults) -> read(authority, organization, user, faults));
    }

    private Map<String, String> read(
            Authority authority,
            Optional<OrganizationModel> organization,
            String user,
            Faults faults) {
        Managing managing =
                new Managing(
                        world.session(),
                        authority,
                        world.by("ann").decisions(),
                        Stub.of(OrganizationAccessProvider.class, new Database(world)),
                        () -> false,
                        false);
        return new DocumentMembers(managing)
                .ids(
                        wanted(user, faults),
                        organization,
                        CurrentOrganization.none("acme", "Acme"),
                        faults);
    }

    private static WantedOrganization wanted(String user, Faults faults) {
        return new OrganizationDocument(Catalogues.of(section("apps")), List.of(), faults)
                .read(
                        Written.json(
                                "{'alias': 'acme', 'members': [{'username': '" + user + "'}]}"),
                        "x");
    }

    /** A database that has a row of everybody but of those whom another system keeps. */
    record Database(World world) {

        Usernames usernames() {
            return Stub.of(Usernames.class, this);
        }

        Map<String, String> ids(Collection<String> usernames) {
            Map<String, String> ids = new TreeMap<>();
            for (String name : List.of("ann", "new")) {
                if (usernames.contains(name)) {
                    ids.put(name, name);
                }
            }
            return ids;
        }

        Members members() {
            return Stub.of(Members.class, this);
        }

        List<MemberRow> list(String organization, MemberFilter filter, Page page) {
            return new ArrayList<>(
                    world.access().members().among(organization, List.of("ann")).values());
        }
    }
}
