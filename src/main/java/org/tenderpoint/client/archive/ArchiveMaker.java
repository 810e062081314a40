package org.tenderpoint.client.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.client.copy.CopyJson;
import org.tenderpoint.client.copy.CopyPaper;
import org.tenderpoint.client.copy.EverybodysRecords;
import org.tenderpoint.client.copy.FhirBundle;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.paper.Glyphs;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.store.backup.ArchiveFolder;
import org.tenderpoint.platform.store.schedule.RunAs;

/**
 * Makes the archive part by part: what the files hold, then clients in batches, then the tables; at the end the parts
 * become one file. A part counts once the state beside it says so, so that a stop costs one part at most.
 */
@Component
class ArchiveMaker {

    /** Clients in one part. */
    static final int BATCH = 25;

    private final EverybodysRecords records;
    private final ArchiveTables tables;
    private final Documents documents;
    private final ArchiveFolder folder;
    private final TransactionTemplate reading;
    private final RunAs runAs;
    private final Clock clock;

    ArchiveMaker(
            EverybodysRecords records, ArchiveTables tables, Documents documents, ArchiveFolder folder,
            PlatformTransactionManager transactions, RunAs runAs, Clock clock) {
        this.records = records;
        this.tables = tables;
        this.documents = documents;
        this.folder = folder;
        this.runAs = runAs;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    int clients() {
        return records.count();
    }

    int tables() {
        return tables.all().size();
    }

    /** Begins something in the background, in the name of the caller. */
    void inBackground(Runnable work) {
        var caller = runAs.caller();
        Thread.ofPlatform().name("archive").daemon().start(() -> runAs.user(caller, () -> {
            work.run();
            return true;
        }));
    }

    /** @param told each state, once it is kept */
    void make(ArchiveState begun, char[] password, BooleanSupplier cancelled, Consumer<ArchiveState> told)
            throws IOException {
        var state = begun;
        if (state.parts() == 0) {
            state = part(state, password, zip -> {
                var schema = schema();
                zip.add("README.html", schema::page);
                zip.add("schema/record.schema.json", schema::json);
            }).about();
            keep(state, cancelled, told);
        }
        for (var batch = next(state); !batch.isEmpty(); batch = next(state)) {
            var clients = batch;
            var lacking = new AtomicInteger();
            state = part(state, password, zip -> {
                for (var client : clients) {
                    client(client, zip, lacking, cancelled);
                }
            }).clients(batch.size(), batch.getLast().value(), lacking.get());
            keep(state, cancelled, told);
        }
        var all = tables.all();
        while (state.tables() < all.size()) {
            var table = all.get(state.tables());
            state = part(state, password, zip -> zip.add("tables/" + table.name() + ".csv",
                    out -> read(() -> tables.write(table, out)))).table();
            keep(state, cancelled, told);
        }
        var parts = folder.parts(state.parts());
        var whole = folder.newWhole();
        JoinedZip.join(parts, whole);
        long bytes = Files.size(whole);
        folder.finish(whole);
        keep(state.ready(bytes, clock.instant()), cancelled, told);
        folder.drop(parts);
    }

    private List<ClientId> next(ArchiveState state) {
        return records.after(Optional.ofNullable(state.last()).map(ClientId::new), BATCH);
    }

    private void keep(ArchiveState state, BooleanSupplier cancelled, Consumer<ArchiveState> told) throws IOException {
        requireWanted(cancelled);
        folder.keep(state.at(state.stage(), clock.instant()));
        told.accept(state);
    }

    private static void requireWanted(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private interface PartWriter {
        void write(LockedZip zip) throws IOException;
    }

    /** @return the state before it: what it became is for the caller to say */
    private ArchiveState part(ArchiveState state, char[] password, PartWriter filling) throws IOException {
        try (var zip = new LockedZip(folder.newPart(state.parts()), password)) {
            filling.write(zip);
        }
        return state;
    }

    private ArchiveSchema schema() {
        var columns = new LinkedHashMap<String, List<String>>();
        tables.all().forEach(table -> columns.put(table.name(), tables.columns(table)));
        return Texts.speaking(Locale.ENGLISH, () -> new ArchiveSchema(records.chapters(), columns));
    }

    private void client(ClientId client, LockedZip zip, AtomicInteger lacking, BooleanSupplier cancelled)
            throws IOException {
        requireWanted(cancelled);
        var place = "clients/" + client + "/";
        var now = clock.instant();
        read(() -> {
            var copy = records.copy(client, CopyForm.JSON, now);
            if (copy.isEmpty()) {
                // erased since the batch was drawn up
                return;
            }
            zip.add(place + "record.json", out -> CopyJson.write(copy.get(), out));
            zip.add(place + "fhir.json", out -> FhirBundle.write(copy.get(), out));
        });
        read(() -> {
            var copy = records.copy(client, CopyForm.PDF, now);
            if (copy.isPresent()) {
                var page = CopyPaper.page(copy.get());
                lacking.addAndGet(Glyphs.missing(page).isEmpty() ? 0 : 1);
                zip.add(place + "record.pdf", out -> out.write(Pdf.of(page)));
            }
        });
        for (var file : reading.execute(_ -> records.files(client))) {
            read(() -> {
                var document = documents.read(file);
                if (document.isPresent()) {
                    zip.add(place + "files/" + file + "." + document.get().kind().extension(),
                            document.get()::writeTo);
                }
            });
        }
    }

    /** Something that is read from the database and written at once. */
    private interface Reading {
        void go() throws IOException;
    }

    private void read(Reading what) throws IOException {
        try {
            reading.executeWithoutResult(_ -> {
                try {
                    what.go();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
