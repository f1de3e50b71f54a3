package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Catalogue;
import org.keystead.access.mother.AnyCatalogue;

class ConfigTextTest {

    @Property
    void aCatalogueComesBackFromItsJson(@ForAll("catalogues") Catalogue catalogue) {
        JsonNode json = CatalogueJson.write(catalogue);
        Faults faults = new Faults();

        Catalogue read = CatalogueDocument.read(json, "", faults);

        assertThat(Written.of(faults)).isEmpty();
        assertThat(CatalogueJson.write(read)).isEqualTo(json);
        assertThat(read.levels()).isEqualTo(catalogue.levels());
    }

    @Property
    void aCatalogueComesBackFromItsSettingsInAnyOrder(
            @ForAll("catalogues") Catalogue catalogue, @ForAll Random random) {
        ObjectNode json = CatalogueJson.write(catalogue);
        MultivaluedHashMap<String, String> settings = ConfigText.write(json);
        settings.values().forEach(values -> Collections.shuffle(values, random));

        assertThat(faults(settings)).as(settings.toString()).isEmpty();
        assertThat(CatalogueJson.write(read(settings, new Faults()))).isEqualTo(json);
    }

    @Property
    void onlySettingsThatAreDeclaredAreWritten(@ForAll("catalogues") Catalogue catalogue) {
        assertThat(declared())
                .containsAll(ConfigText.write(CatalogueJson.write(catalogue)).keySet());
    }

    @Test
    void upkeepComesBackFromItsSettings() {
        JsonNode json =
                CatalogueJson.write(
                        Written.catalogue(
                                "{'sections':[],'notices':{'days':7},'decisionLog':{'percent':5},"
                                        + "'invitations':{'perSender':0}}"));
        MultivaluedHashMap<String, String> settings = ConfigText.write((ObjectNode) json);

        assertThat(settings.getFirst("notices.days")).isEqualTo("7");
        assertThat(settings.getFirst("invitations.perSender")).isEqualTo("0");
        assertThat(declared()).containsAll(settings.keySet());
        assertThat(CatalogueJson.write(read(settings, new Faults()))).isEqualTo(json);
    }

    /** One setting more than a map takes before it grows, had one been added by reading. */
    @Test
    void everythingButSectionsOfTheirOwnComesBack() {
        JsonNode json =
                CatalogueJson.write(
                        Written.catalogue(
                                "{'sections':[{'key':'a'}],"
                                        + "'founding':{'selfService':true,'firstMember':true,"
                                        + "'role':'owner','limit':0},"
                                        + "'support':{'never':['view'],'ownerOnly':['view']},"
                                        + "'notices':{'days':7},'decisionLog':{'percent':5},"
                                        + "'invitations':{'perSender':0,'perOrganization':0,"
                                        + "'perRecipient':0}}"));
        MultivaluedHashMap<String, String> settings = ConfigText.write((ObjectNode) json);

        assertThat(settings).hasSize(12);
        assertThat(faults(settings)).isEmpty();
        assertThat(CatalogueJson.write(read(settings, new Faults()))).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("org.keystead.access.catalogue.Presets#names")
    void presetsComeBack(String name) {
        ObjectNode json = CatalogueJson.write(Presets.find(name).orElseThrow().catalogue());

        assertThat(CatalogueJson.write(read(ConfigText.write(json), new Faults()))).isEqualTo(json);
    }

    @Test
    void aSectionIsASentenceThatPeopleCanRead() {
        ObjectNode json =
                (ObjectNode)
                        Written.json(
                                "{'sections':[{'key':'apps'},{'key':'finances',"
                                        + "'scope':'organization','actions':['pay','refund'],"
                                        + "'stepUp':{'level':'manage','acr':'2','maxAge':300}}],"
                                        + "'founding':{'role':'owner'}}");

        MultivaluedHashMap<String, String> settings = ConfigText.write(json);

        assertThat(settings.getFirst("sections")).isEqualTo("apps, finances");
        assertThat(settings.get("section"))
                .containsExactly(
                        "finances: scope organization; actions pay, refund; stepUp.level manage;"
                                + " stepUp.acr 2; stepUp.maxAge 300");
        assertThat(settings.getFirst("founding.role")).isEqualTo("owner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    section | apps                      | section does not begin with one of sections and a colon: apps
                    section | other: scope organization | section does not begin with one of sections and a colon: other: scope organization
                    section | apps: reserved            | section has a word without a value: reserved
                    section | apps: reserved maybe      | sections[0].reserved must be true or false
                    section | apps: colour red          | sections[0].colour is not known
                    section | apps: stepUp 2            | sections[0].stepUp must be an object
                    section | apps: stepUp.maxAge soon  | sections[0].stepUp.maxAge must be a whole number, 0 or more
                    section | apps: key other           | section says twice: key
                    section | apps: scope project; scope organization | section says twice: scope
                    section | apps: stepUp 2; stepUp.acr 2 | section says twice: stepUp.acr
                    founding.selfService | yes          | founding.selfService must be true or false
                    levels  | read                      | levels must be an object
                    sections.0 | bills                  | sections.0 contradicts another setting
                    """)
    void isRefused(String setting, String value, String fault) {
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
        settings.putSingle("sections", "apps");
        settings.add(setting, value);

        assertThat(faults(settings)).contains(fault);
    }

    @Test
    void aSettingWithOneValueRefusesTwo() {
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
        settings.addAll("sections", "apps", "bills");
        settings.addAll("ownerOnlyActions", "pay", "move");

        assertThat(faults(settings))
                .contains("sections has several values", "ownerOnlyActions has several values");
    }

    /** The console sends every field of its form. */
    @Test
    void anEmptySettingIsTheSameAsAnAbsentOne() {
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
        declared().forEach(name -> settings.putSingle(name, ""));
        settings.putSingle("sections", "apps");
        settings.remove("section");

        assertThat(faults(settings)).isEmpty();
    }

    @Test
    void twoSentencesAboutASectionMustNotSayTheSame() {
        MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
        settings.putSingle("sections", "apps");
        settings.addAll("section", "apps: actions pay", "apps: actions move");

        assertThat(faults(settings)).contains("section says twice: actions");
    }

    private static List<String> faults(MultivaluedHashMap<String, String> settings) {
        Faults faults = new Faults();
        read(settings, faults);
        return Written.of(faults);
    }

    private static Catalogue read(MultivaluedHashMap<String, String> settings, Faults faults) {
        return CatalogueDocument.read(ConfigText.read(settings, faults), "", faults);
    }

    private static Set<String> declared() {
        return Settings.catalogue().stream()
                .map(ProviderConfigProperty::getName)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Provide
    Arbitrary<Catalogue> catalogues() {
        return AnyCatalogue.catalogues();
    }
}
