package org.tenderpoint.client.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * All data kept about one client, as printed or written to a file.
 *
 * @param id the client's
 * @param language in which it is written; English where the program has no texts in it
 * @param reach where the practice is, and how to reach it
 * @param people the names of all staff mentioned in it
 */
public record ClientCopy(
        ClientId id, String client, Locale language, String practice, List<String> reach, ZoneId zone,
        Instant madeAt,
        List<CopyChapter> chapters, Map<UserId, String> people) {

    /** Version of the file format; rises when a field changes its name or its meaning. */
    public static final int VERSION = 1;

    public ClientCopy {
        reach = List.copyOf(reach);
        chapters = List.copyOf(chapters);
        people = Map.copyOf(people);
    }

    /** The name behind an id; empty for somebody no longer known. */
    public String name(UserId who) {
        return people.getOrDefault(who, "");
    }
}
