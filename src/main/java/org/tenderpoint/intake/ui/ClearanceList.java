package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceReasons;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.intake.clearance.ClearanceState;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.StoredFileHandler;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.facts.Condition;

/** The recorded clearances, each with its next step. */
class ClearanceList extends Div {

    ClearanceList(
            List<ClearanceRecord> records, ClearanceService service, ClearanceReasons reasons, LocalDate today,
            Consumer<ClearanceId> confirm, Consumer<ClearanceId> revoke) {
        addClassName("list");
        add(div("pane-head", new H2(Texts.of("intake.clearance.kept"))));
        if (records.isEmpty()) {
            add(paragraph("section muted", Texts.of("intake.clearance.none")));
        }
        for (var record : records) {
            var details = record.details();
            var by = span("strong", Texts.of("intake.clearance.by_on", details.by(), Dates.shortDate(details.date())));
            var until = span("meta", Texts.of("intake.clearance.until", Dates.shortDate(details.lastDay())));
            var buttons = div("row wrap tight");
            if (record.state() == ClearanceState.RECORDED) {
                buttons.add(Buttons.soft(Texts.of("intake.clearance.confirm"), click -> confirm.accept(record.id())));
            }
            if (record.state() != ClearanceState.REVOKED) {
                buttons.add(Buttons.quiet(Texts.of("intake.clearance.revoke"), click -> revoke.accept(record.id())));
            }
            if (record.onPaper()) {
                buttons.add(new Anchor(
                        new StoredFileHandler("clearance", () -> service.paper(record.id())),
                        Texts.of("intake.clearance.paper.open")));
            }
            var row = div("section stack tight clearance-row", badge(record, today), by,
                    new Span(findings(record, reasons)), conditions(details), until, buttons);
            add(row);
        }
    }

    /** What the doctor made a condition: who confirms it sees all of it. */
    private static Facts conditions(ClearanceDetails details) {
        var facts = new Facts("intake.clearance.");
        if (details.aboutMassage()) {
            facts.fact("cap", details.limits().isEmpty()
                    ? Texts.of("intake.clearance.cap_none")
                    : details.limits().stream().map(ClearanceList::words).collect(Collectors.joining("; ")));
        }
        facts.fact("modalities", details.modalities().stream().sorted().map(Texts::label)
                .collect(Collectors.joining(", ")));
        facts.fact("credential", details.credential().map(ClearanceForm::label).orElse(""));
        return facts;
    }

    private static String words(ClearanceDetails.Limit limit) {
        var pressure = ClearanceForm.highest(limit.cap());
        return limit.regions().isEmpty()
                ? pressure
                : pressure + ": " + limit.regions().stream().sorted().map(BodyPart::label)
                        .collect(Collectors.joining(", "));
    }

    private static StateBadge badge(ClearanceRecord record, LocalDate today) {
        if (record.state() == ClearanceState.CONFIRMED && record.details().lastDay().isBefore(today)) {
            return new StateBadge(State.NEUTRAL, Texts.of("intake.clearance.expired"));
        }
        return new StateBadge(
                switch (record.state()) {
                    case RECORDED -> State.ADAPT;
                    case CONFIRMED -> State.OK;
                    case REVOKED -> State.NEUTRAL;
                },
                Texts.label(record.state()));
    }

    private static String findings(ClearanceRecord record, ClearanceReasons reasons) {
        return record.details().findings().stream()
                .sorted()
                .map(code -> Coded.of(Condition.class, code)
                        .map(Texts::label)
                        .or(() -> Coded.of(Discipline.class, code).map(Texts::label))
                        .orElseGet(() -> reasons.name(code)))
                .collect(Collectors.joining("; "));
    }
}
