package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.OrderedKeys;

/**
 * A client of the sample practice with the same record as another, some days earlier or later: how ids, days, moments
 * and the name in the one's record become the other's. Published when the rows are written; whoever keeps something
 * else about clients adds it.
 */
public final class SampleTwin {

    private final ClientId like;
    private final ClientId twin;
    private final String name;
    private final String twinName;
    private final int days;
    private final ZoneId zone;
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Set<UUID> leftOut = new HashSet<>();
    private final Map<String, List<UUID>> keys = new HashMap<>();

    /** @param days how much later the twin had the same; mostly fewer than none */
    public SampleTwin(ClientId like, String name, ClientId twin, String twinName, int days, ZoneId zone) {
        this.like = like;
        this.twin = twin;
        this.name = name;
        this.twinName = twinName;
        this.days = days;
        this.zone = zone;
        ids.put(like.value(), twin.value());
    }

    public ClientId like() {
        return like;
    }

    public ClientId twin() {
        return twin;
    }

    /** The twin's rows have keys of their own. */
    public void keys(String table, List<UUID> own) {
        keys.put(table, own.stream().map(key -> ids.computeIfAbsent(key, _ -> OrderedKeys.next())).toList());
    }

    /** The keys of the twin's rows, by table. */
    public Map<String, List<UUID>> keys() {
        return Map.copyOf(keys);
    }

    /** The twin has nothing like this row. */
    public void leftOut(Set<UUID> rows) {
        leftOut.addAll(rows);
    }

    public boolean has(@Nullable UUID row) {
        return !leftOut.contains(row);
    }

    public UUID id(UUID id) {
        return ids.getOrDefault(id, id);
    }

    public LocalDate day(LocalDate day) {
        return day.plusDays(days);
    }

    public LocalDateTime local(LocalDateTime time) {
        return time.plusDays(days);
    }

    /** The same time on the wall of that day, across clock changes. */
    public Instant moment(Instant moment) {
        return moment.atZone(zone).plusDays(days).toInstant();
    }

    /** Words, or a document of JSON. */
    public String text(String text) {
        return text.isEmpty() ? text : text(ChangingText.of(text, name));
    }

    public String text(ChangingText text) {
        var said = new StringBuilder();
        for (var piece : text.pieces()) {
            said.append(switch (piece) {
                case String same -> same;
                case UUID id -> id(id);
                case LocalDate day -> day(day);
                case Instant moment -> moment(moment);
                default -> twinName;
            });
        }
        return said.toString();
    }
}
