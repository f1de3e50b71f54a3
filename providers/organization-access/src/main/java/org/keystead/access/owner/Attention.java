package org.keystead.access.owner;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.Managing;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.OrganizationRepresentation;
import org.keystead.access.spi.Page;

/**
 * Organizations that somebody should look at: those whose owners are all disabled, since disabling
 * is never refused.
 */
public record Attention(Managing managing) {

    public static final String PARAMETER = "attention";

    /** The ids of those of the organizations that have owners, and none who can act. */
    public Set<String> among(List<OrganizationModel> organizations) {
        return new HashSet<>(
                lastOwner()
                        .lackingAmong(
                                organizations.stream().map(OrganizationModel::getId).toList()));
    }

    /**
     * Whether such organizations only are asked for, which administrators may.
     *
     * @param what the kind of attention; empty where all are asked for
     */
    public boolean asked(Optional<String> what) {
        if (what.filter(w -> !w.equals(OrganizationRepresentation.NO_USABLE_OWNER)).isPresent()) {
            throw InvalidDocumentException.of(
                    PARAMETER, "must be " + OrganizationRepresentation.NO_USABLE_OWNER);
        }
        if (what.isPresent() && !managing.authority().administrator()) {
            throw Refusal.denied();
        }
        return what.isPresent();
    }

    public Stream<OrganizationModel> list(Page page) {
        return managing.authority().seesEverything()
                ? lacking(page)
                : visible().skip(page.first()).limit(page.max());
    }

    public long count() {
        return managing.authority().seesEverything()
                ? managing.access().owners().countLacking(lastOwner().templates())
                : visible().count();
    }

    /** For administrators of some organizations: pages and counts are of those alone. */
    private Stream<OrganizationModel> visible() {
        return IntStream.iterate(0, first -> first + Page.LIMIT)
                .mapToObj(first -> lacking(new Page(first, Page.LIMIT)).toList())
                .takeWhile(batch -> !batch.isEmpty())
                .flatMap(List::stream)
                .filter(o -> managing.authority().organization(o.getId()).isPresent());
    }

    private Stream<OrganizationModel> lacking(Page page) {
        OrganizationProvider organizations =
                managing.session().getProvider(OrganizationProvider.class);
        return managing.access().owners().lacking(lastOwner().templates(), page).stream()
                .map(organizations::getById)
                .filter(Objects::nonNull);
    }

    private LastOwner lastOwner() {
        return new LastOwner(managing.session(), managing.session().getContext().getRealm());
    }
}
