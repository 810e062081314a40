package org.tenderpoint.platform.place;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.platform.ShippedFile;

/** Zones by the names that Windows gives them; from {@code place/windows-zones.tsv}. */
public final class WindowsZones {

    private static final Map<String, ZoneId> ALL = ShippedFile.rows("/place/windows-zones.tsv")
            .collect(Collectors.toUnmodifiableMap(
                    cells -> cells[0].toLowerCase(Locale.ROOT), cells -> ZoneId.of(cells[1])));

    private WindowsZones() {}

    /** In any case; also {@code Pacific Daylight Time}, and {@code Pacific Time (US & Canada)} as it is shown. */
    public static Optional<ZoneId> of(String name) {
        var small = name.strip().toLowerCase(Locale.ROOT)
                .replaceFirst(" \\(us (&|and) canada\\)$", "")
                .replace(" daylight time", " standard time")
                .replaceFirst("(?<! standard) time$", " standard time");
        return Optional.ofNullable(ALL.get(small));
    }
}
