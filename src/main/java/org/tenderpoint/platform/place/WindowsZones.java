package org.tenderpoint.platform.place;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.platform.place.Place.PlaceFile;

/** Zones by the names that Windows gives them; from {@code place/windows-zones.txt}. */
public final class WindowsZones {

    private static final Map<String, ZoneId> ALL = PlaceFile.lines("windows-zones.txt", 2).stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> line.getFirst().toLowerCase(Locale.ROOT), line -> ZoneId.of(line.get(1))));

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
