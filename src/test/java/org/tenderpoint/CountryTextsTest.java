package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said otherwise in one country is the medicine's name and the degrees. A text that changes beside it would go
 * on saying there what it said before: of care, that would be less careful.
 */
@Tag("guard")
class CountryTextsTest {

    private static final Pattern COUNTRY = Pattern.compile("(\\w+)_(\\p{Lower}{2})_\\p{Upper}{2}");
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?iu)(du |de l’|de |d’)?(paracetamol|paracétamol|acetaminophen|acétaminophène|acetaminofén)( \\(\\p{L}+\\))?"
                    + "|38 °C( \\(100\\.4 °F\\))?|100([.,]4)? °F");

    @Test
    void onlyMedicinesAndDegreesDifferByCountry() {
        var countries = ProjectFiles.of("src/main/resources/i18n", ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> COUNTRY.matcher(name).matches())
                .toList();

        assertThat(countries).isNotEmpty();
        Missing.none("Texts of a country that say more, or less, than elsewhere",
                countries.stream().flatMap(CountryTextsTest::astray),
                "Say the same in both: only medicines and degrees have another name there.");
    }

    private static Stream<String> astray(String country) {
        var name = COUNTRY.matcher(country);
        assertThat(name.matches()).isTrue();
        Properties elsewhere = ProjectFiles
                .texts("en".equals(name.group(2)) ? name.group(1) : name.group(1) + "_" + name.group(2));
        return ProjectFiles.texts(country).entrySet().stream()
                .filter(text -> !alike((String) text.getValue(), elsewhere.getProperty((String) text.getKey(), "")))
                .map(text -> country + " " + text.getKey());
    }

    private static boolean alike(String text, String elsewhere) {
        return OTHERWISE.matcher(text).replaceAll("#").equals(OTHERWISE.matcher(elsewhere).replaceAll("#"));
    }
}
