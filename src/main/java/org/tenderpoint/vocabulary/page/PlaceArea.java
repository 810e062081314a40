package org.tenderpoint.vocabulary.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Region;

/**
 * A part of the body with its regions, one line until it is opened.
 *
 * @param open whether something in it is ticked
 */
public record PlaceArea(String label, boolean open, List<PlaceRow> regions) {

    /**
     * All parts, from top to bottom.
     *
     * @param asked the regions that can be ticked
     * @param field the name of the boxes
     * @param chosen the codes of the body parts that are ticked
     */
    public static List<PlaceArea> all(Collection<Region> asked, String field, Set<String> chosen, Locale language) {
        return Arrays.stream(BodyArea.values())
                .map(area -> {
                    var rows = area.regions().stream()
                            .filter(asked::contains)
                            .map(region -> PlaceRow.of(region, field, chosen, language))
                            .toList();
                    return new PlaceArea(
                            Texts.in(language, "body.area." + area.code()), rows.stream().anyMatch(PlaceRow::ticked), rows);
                })
                .toList();
    }
}
