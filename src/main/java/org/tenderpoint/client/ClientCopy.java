package org.tenderpoint.client;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.platform.id.UserId;

/**
 * Everything that is kept of one client, as it is drawn on paper or written to a file.
 *
 * @param language in which it is written; English where the program has no words in it
 * @param people the names of everybody who stands in it
 */
public record ClientCopy(
        String client, Locale language, String practice, ZoneId zone, Instant madeAt, List<CopyChapter> chapters,
        Map<UserId, String> people) {

    /** Of the file; rises when a field changes its name or its meaning. */
    public static final int VERSION = 1;

    public ClientCopy {
        chapters = List.copyOf(chapters);
        people = Map.copyOf(people);
    }

    /** Who stands behind an id; somebody who is not known any more has no name. */
    public String name(UserId who) {
        return people.getOrDefault(who, "");
    }
}
