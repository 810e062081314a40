package org.tenderpoint.partner;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.partner.ImportRow.ImportChoice;
import org.tenderpoint.partner.ImportRow.ImportPreview;
import org.tenderpoint.partner.PartnerService.PossibleDuplicates;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.platform.table.CardTexts;
import org.tenderpoint.platform.table.FileText;
import org.tenderpoint.vocabulary.Discipline;

/** Exports and imports the directory as a file: a table for a spreadsheet, or cards for a phone. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class PartnerFileService {

    /** Limits of a file, in bytes and in partners. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    public static final int MOST_ROWS = 5000;

    private static final UUID DIRECTORY = new UUID(0, 4);
    /** Each save compares everything that the persistence context holds, so it is cleared after this many. */
    private static final int FORGET_AFTER = 50;

    private final PartnerService partners;
    private final PartnerSearch search;
    private final ImportMatches matches;
    private final TransactionOperations transaction;
    private final EntityManager entities;
    private final RunAs runAs;
    private final ApplicationEventPublisher events;

    PartnerFileService(
            PartnerService partners, PartnerSearch search, ImportMatches matches, TransactionOperations transaction,
            EntityManager entities, RunAs runAs, ApplicationEventPublisher events) {
        this.partners = partners;
        this.search = search;
        this.matches = matches;
        this.transaction = transaction;
        this.entities = entities;
        this.runAs = runAs;
        this.events = events;
    }

    /**
     * What a file would add. Writes nothing.
     *
     * @param otherwise the discipline of partners that name none
     * @throws ImportRefused if no partners can be read from it
     */
    public ImportPreview preview(byte[] file, Optional<Discipline> otherwise) {
        var text = text(file);
        var read = CardTexts.beginsAsCard(text)
                ? VCardFile.read(text, otherwise, MOST_ROWS)
                : CsvFile.read(text, otherwise, MOST_ROWS);
        return Optional.ofNullable(transaction.execute(status -> matches.find(read.rows())))
                .map(rows -> new ImportPreview(rows, read.ignored()))
                .orElse(read);
    }

    /**
     * Does with each row what was chosen; all rows or none.
     *
     * @param progress called with the share that is done, 0 to 1
     * @throws ImportRefused if the directory has changed so that somebody must look again; nothing is written
     */
    public ImportDone take(List<ImportChoice> choices, DoubleConsumer progress) {
        return Optional.ofNullable(transaction.execute(status -> takeAll(choices, progress))).orElseThrow();
    }

    /** The same in the background. */
    public BackgroundRun<ImportDone, ImportRefused> start(List<ImportChoice> choices) {
        return runAs.inBackground("partner-import", ImportRefused.class, run -> take(choices, run::progressedTo));
    }

    /** The partners of a list as a table; formulas for spreadsheets are written as text. */
    public byte[] csv(PartnerFilter filter) {
        return exported(filter, CsvFile::of);
    }

    /** The same as cards of version 4. */
    public byte[] cards(PartnerFilter filter) {
        return exported(filter, VCardFile::of);
    }

    private byte[] exported(PartnerFilter filter, Function<Stream<PartnerDetails>, String> file) {
        return Optional.ofNullable(transaction.execute(status -> {
            events.publishEvent(AuditEvent.of("exported", "Partners", DIRECTORY));
            return file.apply(Stream.iterate(0, offset -> offset + Partner.MOST_ROWS)
                    .map(offset -> search.rows(filter, offset, Partner.MOST_ROWS))
                    .takeWhile(page -> !page.isEmpty())
                    .flatMap(List::stream)
                    .map(partner -> partner.toRecord().details()));
        }))
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ImportRefused if it is empty, too large, or not text */
    static String text(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new ImportRefused(ImportRefused.Reason.TOO_LARGE);
        }
        var text = FileText.of(file).orElseThrow(() -> new ImportRefused(ImportRefused.Reason.NO_TEXT));
        if (text.isBlank()) {
            throw new ImportRefused(ImportRefused.Reason.EMPTY);
        }
        return text;
    }

    private ImportDone takeAll(List<ImportChoice> choices, DoubleConsumer progress) {
        Map<Integer, PartnerId> made = new HashMap<>();
        int added = 0;
        int merged = 0;
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            try {
                switch (choice.what()) {
                    case LEAVE_OUT -> {}
                    case ADD -> {
                        made.put(choice.row().number(),
                                partners.create(choice.row().draft().details(), others(choice, made)));
                        added++;
                    }
                    case MERGE -> {
                        made.put(choice.row().number(), merge(choice, made));
                        merged++;
                    }
                }
            } catch (PossibleDuplicates | EditedByOther changed) {
                throw new ImportRefused(ImportRefused.Reason.CHANGED, choice.row().number());
            }
            if (i % FORGET_AFTER == 0) {
                // thousands of rows are released before the next ones
                entities.flush();
                entities.clear();
                progress.accept((double) i / choices.size());
            }
        }
        return new ImportDone(added, merged, choices.size() - added - merged);
    }

    /** Fills the gaps of the entry, and adds to its lists. */
    private PartnerId merge(ImportChoice choice, Map<Integer, PartnerId> made) {
        var into = choice.into().orElseThrow();
        var there = partners.open(into)
                .orElseThrow(() -> new ImportRefused(ImportRefused.Reason.CHANGED, choice.row().number()));
        var mix = new PartnerMix(there.details(), choice.row().draft().details());
        return partners.update(into, there.version(), mix.usual(), others(choice, made)).id();
    }

    /** The entries that the row was shown to resemble, and those made from earlier rows that it resembles. */
    private static Set<PartnerId> others(ImportChoice choice, Map<Integer, PartnerId> made) {
        return Stream.concat(
                choice.row().similar().stream().map(PartnerRow::id),
                choice.row().sameAs().stream().map(made::get).filter(Objects::nonNull))
                .collect(Collectors.toUnmodifiableSet());
    }

    public record ImportDone(int added, int merged, int leftOut) {}
}
