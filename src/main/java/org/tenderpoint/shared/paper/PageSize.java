package org.tenderpoint.shared.paper;

import java.time.ZoneId;
import java.util.Set;
import org.tenderpoint.shared.Coded;

/** The two sheets that printers hold, with the names that style sheets know them by. */
public enum PageSize implements Coded {
    A4("A4"),
    LETTER("letter");

    /** Places in America whose printers hold A4. */
    private static final Set<String> A4_IN_AMERICA = Set.of("Argentina", "Sao_Paulo", "Lima", "Montevideo", "Asuncion", "La_Paz",
            "Guayaquil", "Buenos_Aires", "Fortaleza", "Manaus", "Bahia", "Recife", "Belem", "Cayenne", "Paramaribo");

    private final String css;

    PageSize(String css) {
        this.css = css;
    }

    /** As in {@code @page}. */
    public String css() {
        return css;
    }

    /** What lies in printers of this zone, as far as its name tells. */
    public static PageSize usualIn(ZoneId zone) {
        var parts = zone.getId().split("/");
        boolean america = parts[0].equals("America") || parts[0].equals("US") || parts[0].equals("Canada")
                || zone.getId().equals("Pacific/Honolulu");
        return america && (parts.length < 2 || !A4_IN_AMERICA.contains(parts[1])) ? LETTER : A4;
    }
}
