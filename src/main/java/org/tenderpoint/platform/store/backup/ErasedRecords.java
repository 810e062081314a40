package org.tenderpoint.platform.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.keys.TrailKey;

/**
 * Remembers what was erased for good, so that it is erased again after an older backup is restored. The list is kept in
 * a table, written in the erasing transaction, and in files beside the keys and beside the backups, written after the
 * commit and at each start. If a file lists a record that the table lacks, the database is an older one, and the start
 * erases the record again before anybody can sign in. The list holds only ids and kinds, each with a keyed hash, so
 * that nobody who can write to the folders can have something erased. Code that erases for good calls {@code note} in
 * its transaction; each kind has an {@link Eraser}.
 */
@Component
public class ErasedRecords implements SmartInitializingSingleton {

    private static final Pattern LINE = Pattern.compile(
            "\\S+ [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12} [0-9a-f]{64}");
    /** In bytes: half a million records. */
    private static final int LONGEST = 64 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(ErasedRecords.class);

    private final JdbcClient jdbc;
    private final TrailKey key;
    private final Environment environment;
    private final ObjectProvider<Eraser> features;
    private final TransactionOperations transaction;
    private final Clock clock;

    ErasedRecords(
            JdbcClient jdbc, TrailKey key, Environment environment, ObjectProvider<Eraser> features,
            TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.environment = environment;
        this.features = features;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record ErasedRecord(String kind, UUID id) {}

    /** Notes erased records, in the transaction that erases them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String kind, Collection<UUID> ids) {
        if (insert(kind, ids)) {
            var all = table();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    write(all);
                }
            });
        }
    }

    /** @return whether a record was new to the list */
    private boolean insert(String kind, Collection<UUID> ids) {
        boolean some = false;
        for (var id : ids) {
            some |= jdbc.sql("""
                    insert into erased_records (id, kind, erased_at) values (:id, :kind, :at) on conflict do nothing""")
                    .param("id", id)
                    .param("kind", kind)
                    .param("at", Moments.utc(clock.instant()))
                    .update() > 0;
        }
        return some;
    }

    /** Runs before anybody can sign in. */
    @Override
    public void afterSingletonsInstantiated() {
        var lacking = listedRecords();
        lacking.removeAll(table());
        if (!lacking.isEmpty()) {
            features.orderedStream().forEach(feature -> eraseAgain(feature, lacking.stream()
                    .filter(one -> one.kind().equals(feature.kind())).map(ErasedRecord::id).toList()));
            LOG.info("This database is older than the list of what was erased: {} records were erased again",
                    lacking.size());
        }
        var all = table();
        if (!all.isEmpty()) {
            write(all);
        }
    }

    private void eraseAgain(Eraser feature, List<UUID> ids) {
        if (!ids.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                feature.eraseAgain(ids);
                insert(feature.kind(), ids);
            });
        }
    }

    private Set<ErasedRecord> table() {
        return new LinkedHashSet<>(jdbc.sql("select kind, id from erased_records order by erased_at, id")
                .query((row, _) -> new ErasedRecord(row.getString(1), row.getObject(2, UUID.class))).list());
    }

    /** The records in the list files whose hashes are valid. */
    private Set<ErasedRecord> listedRecords() {
        var found = new LinkedHashSet<ErasedRecord>();
        Stream.concat(key.kept(name()).stream().flatMap(String::lines),
                folders().stream().flatMap(folder -> read(folder.resolve(name()))))
                .flatMap(line -> one(line).stream())
                .forEach(found::add);
        return found;
    }

    private Optional<ErasedRecord> one(String line) {
        if (!LINE.matcher(line).matches()) {
            return Optional.empty();
        }
        var parts = line.split(" ");
        var one = new ErasedRecord(parts[0], UUID.fromString(parts[1]));
        return Secret.same(parts[2], hash(one)) ? Optional.of(one) : Optional.empty();
    }

    private String hash(ErasedRecord one) {
        return key.hash("erased").add(one.kind()).add(one.id()).hex();
    }

    /** The lines of a list file; others may write to its folder, so invalid ones are skipped. */
    private static Stream<String> read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Stream.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> LINE.matcher(line).matches());
        } catch (IOException e) {
            LOG.warn("A list of what was erased cannot be read: {}", e.getClass().getSimpleName());
            return Stream.empty();
        }
    }

    /** Writes all list files. A file that fails is written at the next erasure or start. */
    private synchronized void write(Set<ErasedRecord> known) {
        try {
            var all = new LinkedHashSet<>(known);
            all.addAll(listedRecords());
            var text = new StringBuilder();
            all.forEach(one -> text.append(one.kind()).append(' ').append(one.id()).append(' ').append(hash(one))
                    .append('\n'));
            key.keep(name(), text.toString());
            for (var folder : folders()) {
                OwnerOnly.replace(folder.resolve(name()), text);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The list of what was erased cannot be written: {}", e.getClass().getSimpleName());
        }
    }

    /** The file name is the practice's own, since several may share a folder. */
    private String name() {
        return BackupFolder.ERASED + key.hash("erased").hex().substring(0, 8);
    }

    /** The backup folders that exist. */
    private List<Path> folders() {
        if (key.forMemory() && !environment.containsProperty("tenderpoint.backups")) {
            return List.of();
        }
        return Stream.concat(Stream.of(BackupPlace.folder(environment)), BackupPlace.second(environment).stream())
                .filter(Files::isDirectory)
                .toList();
    }

    /** Copies the list beside a backup to the keys, since a fresh machine has none yet. */
    public static void copyList(Path backup, Path keys) throws IOException {
        var beside = backup.toAbsolutePath().getParent();
        if (beside == null) {
            return;
        }
        try (var files = Files.list(beside)) {
            for (var list : files.filter(BackupFolder::isErasedList).toList()) {
                var target = OwnerOnly.folder(keys).resolve(list.getFileName());
                var lines = Stream.concat(read(list), read(target)).collect(Collectors.toCollection(TreeSet::new));
                OwnerOnly.replace(target, String.join("\n", lines) + "\n");
            }
        }
    }
}
