package org.tenderpoint.platform.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
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
import org.tenderpoint.platform.store.file.OwnerOnly;
import org.tenderpoint.platform.store.keys.TrailKey;

/**
 * Remembers what was erased for good, so that a restored backup, in which it still is, erases it again. The list is a
 * table, written in the transaction that erases, and the same beside the keys and beside the backups, written after its
 * commit and at each start. A start whose table lacks what a list outside has is on an older database: it erases that
 * once more before anybody is let in. Ids and kinds only, each with a keyed hash, so that nobody who reaches the
 * folders can have something erased. Whatever erases for good calls {@code note} in its transaction, and each kind has
 * a bean {@link Eraser}.
 */
@Component
public class ErasedRecords implements SmartInitializingSingleton {

    private static final String BEGINNING = "erased-";
    private static final Pattern LIST = Pattern.compile(BEGINNING + "[0-9a-f]{8}");
    private static final Pattern LINE = Pattern.compile(
            "\\S+ [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12} [0-9a-f]{64}");
    /** Bytes of a list: half a million records. */
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

    /** Notes that these are erased, in the transaction that erases them. */
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

    /** @return whether one was not known */
    private boolean insert(String kind, Collection<UUID> ids) {
        boolean some = false;
        for (var id : ids) {
            some |= jdbc.sql("""
                    insert into erased_records (id, kind, erased_at) values (:id, :kind, :at) on conflict do nothing""")
                    .param("id", id)
                    .param("kind", kind)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update() > 0;
        }
        return some;
    }

    /** Before anybody is let in. */
    @Override
    public void afterSingletonsInstantiated() {
        var lacking = outside();
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

    /** What the lists outside hold and the key vouches for. */
    private Set<ErasedRecord> outside() {
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
        return TrailKey.same(parts[2], hash(one)) ? Optional.of(one) : Optional.empty();
    }

    private String hash(ErasedRecord one) {
        return key.hash("erased").add(one.kind()).add(one.id()).hex();
    }

    /** The lines of a list that lies where others may write: what is none is left out. */
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

    static boolean isList(String name) {
        return LIST.matcher(name).matches();
    }

    /** Writes the list anew wherever it is kept. Where that fails, the next erasing or the next start does it. */
    private synchronized void write(Set<ErasedRecord> known) {
        try {
            var all = new LinkedHashSet<>(known);
            all.addAll(outside());
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

    /** Each practice has its own, also where several share a folder. */
    private String name() {
        return BEGINNING + key.hash("erased").hex().substring(0, 8);
    }

    /** The folders of the backups, as far as they are there. */
    private List<Path> folders() {
        if (key.forMemory() && !environment.containsProperty("tenderpoint.backups")) {
            return List.of();
        }
        return Stream.concat(Stream.of(BackupPlace.folder(environment)), BackupPlace.second(environment).stream())
                .filter(Files::isDirectory)
                .toList();
    }

    /** Takes what lies beside a backup to where the program will look: on a fresh machine there is nothing yet. */
    public static void bring(Path backup, Path keys) throws IOException {
        var beside = backup.toAbsolutePath().getParent();
        if (beside == null) {
            return;
        }
        try (var files = Files.list(beside)) {
            for (var list : files.filter(file -> isList(String.valueOf(file.getFileName()))).toList()) {
                var target = OwnerOnly.folder(keys).resolve(list.getFileName());
                var lines = Stream.concat(read(list), read(target)).collect(Collectors.toCollection(TreeSet::new));
                OwnerOnly.replace(target, String.join("\n", lines) + "\n");
            }
        }
    }
}
