package org.tenderpoint.score;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.score.MeasureFiles.Text;
import org.tenderpoint.score.rules.ScoredMeasure;

/** Which measures the practice asks: one in the follow-up and one by link alone, so that nobody is asked twice. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class MeasureService {

    private static final String RECORD = "Measure";

    private final MeasureFiles files;
    private final MeasureRepository measures;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeasureService(
            MeasureFiles files, MeasureRepository measures, TransactionOperations transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.measures = measures;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What there is to choose from.
     *
     * @param refused what is wrong with other files, by their names
     * @param folder where the practice puts its own
     */
    public record Choice(List<ChoosableMeasure> measures, Map<String, String> refused, String folder) {}

    /** @param version the newest that was ever asked */
    public record ChoosableMeasure(ScoredMeasure measure, boolean inUse, OptionalInt version) {}

    /** Reads the files anew. */
    @Transactional(readOnly = true)
    public Choice choice() {
        var read = files.read();
        var kept = measures.findAllByOrderByCodeAscNumberAsc();
        return new Choice(
                read.good().values().stream().map(text -> {
                    var of = kept.stream().filter(one -> one.code().equals(text.measure().code())).toList();
                    return new ChoosableMeasure(
                            text.measure(), of.stream().anyMatch(MeasureRow::inUse),
                            of.stream().mapToInt(MeasureRow::number).max());
                }).toList(),
                read.refused(), files.folder());
    }

    /**
     * From now on this measure is asked, and no other in its place. @throws IllegalArgumentException if no file has it
     */
    @Transactional
    public void use(String code) {
        var text = Optional.ofNullable(files.read().good().get(code))
                .orElseThrow(() -> new NoSuch("measure"));
        measures.findByUntilIsNullOrderByCode().stream()
                .filter(other -> other.toRecord().measure().byLinkAlone() == text.measure().byLinkAlone())
                .forEach(other -> setAsked(other, false));
        takeOver(text);
    }

    /** Stops asking it; what was answered stays. */
    @Transactional
    public void stop(String code) {
        measures.findByUntilIsNullOrderByCode().stream().filter(one -> one.code().equals(code))
                .forEach(one -> setAsked(one, false));
    }

    /** Whoever has edited the file of a measure that is asked finds it asked as edited after the next start. */
    @EventListener(ApplicationReadyEvent.class)
    @PreAuthorize("permitAll()")
    void takeOverEdited() {
        transaction.executeWithoutResult(_ -> {
            var asked = measures.findByUntilIsNullOrderByCode();
            if (asked.isEmpty()) {
                return;
            }
            var read = files.read();
            var edited = new LinkedHashSet<Text>();
            asked.forEach(one -> Optional.ofNullable(read.good().get(one.code()))
                    .filter(text -> !one.says(text.text()))
                    .ifPresent(text -> {
                        setAsked(one, false);
                        edited.add(text);
                    }));
            edited.forEach(this::takeOver);
        });
    }

    /** The version that says the same, or a new one. */
    private void takeOver(Text text) {
        var code = text.measure().code();
        var of = measures.findByCodeOrderByNumberDesc(code);
        setAsked(of.stream().filter(one -> one.says(text.text())).findFirst().orElseGet(() -> new MeasureRow(
                code, 1 + of.stream().findFirst().map(MeasureRow::number).orElse(0), text.text(), clock.instant())),
                true);
    }

    private void setAsked(MeasureRow measure, boolean asked) {
        if (asked) {
            measure.use();
        } else {
            measure.stop(clock.instant());
        }
        measures.save(measure);
        events.publishEvent(AuditEvent.of(asked ? "set" : "stopped", RECORD, measure.id().value()));
    }
}
