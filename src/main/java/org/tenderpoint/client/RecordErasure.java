package org.tenderpoint.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.practice.Leaving;

/**
 * Erases clients with everything that is kept about them: the rows of every table that is described, last described first, so that
 * none points to a row that is gone.
 */
@Component
class RecordErasure {

    private final List<RecordKinds> records;

    RecordErasure(List<RecordKinds> records) {
        this.records = List.copyOf(records);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(Leaving leaving) {
        records.forEach(one -> one.erasing(leaving));
        var tables = records.stream().flatMap(one -> one.kinds().stream()).flatMap(kind -> kind.tables().stream()).toList();
        var known = new LinkedHashMap<String, RecordTable>();
        tables.forEach(table -> known.put(table.name(), table));
        var files = new ArrayList<UUID>();
        for (var table : tables.reversed()) {
            table.owner().ifPresent(owner -> {
                var owners = owner.table().map(parent -> keys(leaving, known, parent)).orElse(leaving.clients());
                table.files().forEach(file -> leaving.keys(table.name(), file, owner.column(), owners).stream()
                        .filter(Objects::nonNull)
                        .forEach(files::add));
                leaving.delete(table.name(), owner.column(), owners);
            });
        }
        leaving.delete("document_parts", "document_id", files);
        leaving.delete("documents", "id", files);
    }

    private static List<UUID> keys(Leaving leaving, Map<String, RecordTable> known, String name) {
        var table = Objects.requireNonNull(known.get(name), () -> "Nobody describes " + name);
        var owner = table.owner().orElseThrow();
        return leaving.keys(name, table.key(), owner.column(),
                owner.table().map(parent -> keys(leaving, known, parent)).orElse(leaving.clients()));
    }
}
