package org.tenderpoint.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Finds which rows of a file may be known partners, or are in it twice; with few statements for many rows. */
@Component
record ImportMatches(PartnerRepository partners) {

    private static final int AT_ONCE = 1000;

    List<ImportRow> find(List<ImportRow> rows) {
        var marks = new HashMap<Integer, Set<String>>();
        rows.stream().filter(ImportRow::valid)
                .forEach(row -> marks.put(row.number(), PartnerMarks.of(row.draft().details())));
        var there = rowsByMark(marks.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var earlier = new HashMap<String, Set<Integer>>();
        var found = new ArrayList<ImportRow>();
        for (var row : rows) {
            var own = marks.getOrDefault(row.number(), Set.of());
            var similar = own.stream().flatMap(mark -> there.getOrDefault(mark, List.of()).stream()).distinct()
                    .toList();
            var same = own.stream().flatMap(mark -> earlier.getOrDefault(mark, Set.of()).stream()).distinct().sorted()
                    .toList();
            own.forEach(mark -> earlier.computeIfAbsent(mark, none -> new LinkedHashSet<>()).add(row.number()));
            found.add(row.withSimilar(similar, same));
        }
        return found;
    }

    private Map<String, List<PartnerRow>> rowsByMark(Set<String> marks) {
        var owners = new HashMap<String, Set<UUID>>();
        marks.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> partners.marked(some).forEach(
                marked -> owners.computeIfAbsent(marked.getMark(), none -> new HashSet<>()).add(marked.getId())));
        var ids = owners.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var rows = ids.stream().gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> partners.listed(some).stream())
                .map(Partner::toRow)
                .collect(Collectors.toMap(row -> row.id().value(), row -> row));
        return owners.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(rows::get).filter(Objects::nonNull).toList()));
    }
}
