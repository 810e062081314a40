package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Missing;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.place.ForeignFormat;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/**
 * No screen writes a time, a date, a degree, a medicine or a paper as another country or language does, and what stands
 * on a control is in its name.
 */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As({Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER})
class CountryWalkTest extends SpringBrowserlessTest {

    /** How many hours a clock has, what comes first in a date, how dates stand in figures, and the rest. */
    private static final String COUNTRIES = """
            US | en | 12 | month | M/d/yyyy   | F | acetaminophen | letter
            US | de | 24 | day   | d.M.yyyy   | F | acetaminophen | letter
            GB | en | 24 | day   | d/M/yyyy   | C | paracetamol   | a4
            GB | de | 24 | day   | d.M.yyyy   | C | paracetamol   | a4
            CA | en | 12 | month | yyyy-MM-dd | C | acetaminophen | letter
            CA | de | 24 | day   | yyyy-MM-dd | C | acetaminophen | letter
            DE | en | 24 | day   | d.M.yyyy   | C | paracetamol   | a4
            DE | de | 24 | day   | d.M.yyyy   | C | paracetamol   | a4
            CH | en | 24 | day   | d.M.yyyy   | C | paracetamol   | a4
            CH | de | 24 | day   | d.M.yyyy   | C | paracetamol   | a4
            FR | en | 24 | day   | d/M/yyyy   | C | paracetamol   | a4
            FR | de | 24 | day   | d.M.yyyy   | C | paracetamol   | a4
            """;
    /** With which by day every screen is opened; with the others those that tell most. */
    private static final String EVERYWHERE = "USen";
    private static final Set<String> TELLING = Set.of(
            "", "rules/:rule?", "settings", "clients/:client", "clients/:client/edit", "sessions/:session",
            "sessions/:session/aftercare", "assessments/:assessment", "incidents/:incident",
            "follow-ups/:followUp/call", "audit/check");

    private static @Nullable Map<String, String> records;

    @Autowired
    ScreenWalk walk;
    @Autowired
    TestUsers users;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = COUNTRIES)
    void aScreenWritesAsItsCountryAndLanguageDoAndNamesWhatItShows(
            String country, String language, int hours, String first, String figures, String degrees,
            String medicine, String paper) {
        boolean everywhere = EVERYWHERE.equals(country + language);
        walk(country, language, hours, first, figures, degrees, medicine, paper,
                template -> everywhere || TELLING.contains(template));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = COUNTRIES)
    @Tag("night")
    @Tag("browser")
    void soDoesEachOther(
            String country, String language, int hours, String first, String figures, String degrees,
            String medicine, String paper) {
        walk(country, language, hours, first, figures, degrees, medicine, paper,
                template -> !TELLING.contains(template));
    }

    private void walk(
            String country, String language, int hours, String first, String figures, String degrees,
            String medicine, String paper, Predicate<String> opened) {
        var format = new ForeignFormat(hours == 12, first.equals("month"), DateTimeFormatter.ofPattern(figures,
                Locale.ROOT), degrees.equals("F"), medicine.equals("acetaminophen"), paper.equals("letter"));
        users.practiceIn(country);
        UI.getCurrent().setLocale(Locale.of(language));
        if (records == null) {
            records = walk.recordsOf("Fiona Formats");
        }
        var ids = Objects.requireNonNull(records);
        var found = new TreeSet<String>();
        var formats = new TreeSet<String>();
        var misnamed = new TreeSet<String>();
        for (var route : RouteConfiguration.forSessionScope().getAvailableRoutes()) {
            boolean theirs = ScreenWalk.OF_A_CLIENT.contains(route.getTemplate()) && !language.equals("en");
            if (theirs || !ids.keySet().containsAll(ScreenWalk.named(route))
                    || !opened.test(route.getTemplate())) {
                continue;
            }
            var address = ScreenWalk.address(route, ids);
            UI.getCurrent().navigate("no/such/page");
            UI.getCurrent().navigate(address);
            ScreenWalk.said(getCurrentView().getElement()).forEach(text -> {
                format.in(text).forEach(one -> found.add(one + " in \"" + text + "\" on " + address));
                formats.addAll(format.own(text));
            });
            ScreenWalk.misnamed(getCurrentView().getElement()).map(one -> one + " on " + address)
                    .forEach(misnamed::add);
        }

        Missing.none("Formats of another country or language", found.stream(), "See docs/languages.md.");
        Missing.none("Controls that are called otherwise than what stands on them", misnamed.stream(),
                "Put the words on it into its name.");
        assertThat(formats).as("what these screens say at all").contains("time", "date");
    }
}
