package org.keystead.access.realm;

import java.util.Collection;
import java.util.List;
import org.keycloak.models.RealmModel;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.decision.RealmGains;
import org.keystead.access.invariant.RealmLosses;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/**
 * What changes of what all organizations share would do to what members hold. Each is refused as
 * doing it would be, but for what it would take away, which it tells.
 */
public final class RealmForecast {

    private final Managing managing;
    private final RealmAccessChange change;
    private final RealmCatalogue realm;
    private final RealmLosses losses;
    private final RealmGains gains;

    public RealmForecast(Managing managing) {
        RealmModel here = managing.session().getContext().getRealm();
        this.managing = managing;
        this.change = new RealmAccessChange(managing);
        this.realm = new RealmCatalogue(managing.session(), here);
        this.losses = new RealmLosses(managing.session(), here);
        this.gains = new RealmGains(managing.session(), here);
    }

    /** Of another catalogue. */
    public RealmDifference of(Catalogue catalogue) {
        RealmCatalogue.requireFit(catalogue, realm.templates());
        return new RealmDifference(
                losses.meaningless(catalogue, realm.templates()),
                gained(catalogue, realm.templates()));
    }

    /** Of a preset. */
    public RealmDifference of(Presets.Preset preset) {
        List<Role> wanted = preset.roleTemplates();
        List<String> ownerless = losses.ownerless(wanted);
        change.requireSingles(wanted);
        List<String> conflicts = losses.meaningless(preset.catalogue(), change.staying(wanted));
        if (conflicts.isEmpty() || managing.forced()) {
            change.refuse(ownerless);
        }
        return new RealmDifference(conflicts, gained(preset.catalogue(), wanted));
    }

    /** Of a template that is made, or takes the place of the one of its name. */
    public RealmDifference of(Role template) {
        return new RealmDifference(List.of(), gained(realm.catalogue(), change.require(template)));
    }

    /** Of a template's removal. */
    public RealmDifference without(Role template) {
        List<Role> kept = change.without(template);
        change.requireOwners(kept);
        return new RealmDifference(
                losses.meaningless(realm.catalogue(), kept), gained(realm.catalogue(), kept));
    }

    /** What grants and roles that are held would give more. */
    public List<String> gained(Catalogue catalogue, Collection<Role> wanted) {
        return gains.lines(catalogue, wanted);
    }
}
