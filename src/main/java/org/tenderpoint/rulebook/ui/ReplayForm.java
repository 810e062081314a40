package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.RuleWords;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** Which decisions and which rules: a period, a version, and the rules switched off in it. */
class ReplayForm extends Div {

    private static final class ReplayChoices {
        LocalDate from;
        LocalDate to;
        RuleSetVersion version;
        Optional<RuleSetVersion> against;

        ReplayChoices(ReplayRequest request) {
            from = request.from();
            to = request.to();
            version = request.asked().version();
            against = request.asked().against();
        }
    }

    private final DayField from = day("rulebook.replay.from");
    private final DayField to = day("rulebook.replay.to");
    private final Select<RuleSetVersion> version = new Select<>();
    private final Select<Optional<RuleSetVersion>> against = new Select<>();
    private final MultiSelectComboBox<RuleEntry> without = new TypedChoice.Several<>(
            Texts.of("rulebook.replay.without"));
    private final Binder<ReplayChoices> binder = new Binder<>();
    private final Button go;
    private final transient Function<RuleSetVersion, List<RuleEntry>> rules;
    private final transient Consumer<ReplayRequest> onGo;
    private ReplayChoices chosen;

    /** @param versions which version decides is asked only where there are several */
    ReplayForm(
            ReplayRequest request, LocalDate today, List<RuleSetVersion> versions,
            Function<RuleSetVersion, List<RuleEntry>> rules, Consumer<ReplayRequest> onGo) {
        this.rules = rules;
        this.onGo = onGo;
        addClassNames("stack");
        from.setMax(today);
        to.setMax(today);
        version.setLabel(Texts.of("rulebook.replay.version"));
        var newestFirst = versions.stream().sorted(Comparator.reverseOrder()).toList();
        version.setItems(newestFirst);
        version.setItemLabelGenerator(one -> one.equals(RuleSetVersion.CURRENT)
                ? Texts.of("rulebook.replay.version.current", one.code())
                : one.code());
        against.setLabel(Texts.of("rulebook.replay.against"));
        against.setItems(Stream.concat(
                Stream.of(Optional.<RuleSetVersion>empty()),
                newestFirst.stream().map(Optional::of)).toList());
        against.setItemLabelGenerator(one -> one.map(RuleSetVersion::code)
                .orElseGet(() -> Texts.of("rulebook.replay.against.recorded")));
        without.setItemLabelGenerator(rule -> Texts.of("rulebook.id", rule.id(), RuleWords.title(rule)));
        without.setHelperText(Texts.of("rulebook.replay.without.help"));
        without.setClearButtonVisible(true);
        version.addValueChangeListener(change -> offer(without.getValue().stream()
                .map(RuleEntry::id)
                .collect(Collectors.toSet())));
        binder.forField(from)
                .asRequired(Texts.of("rulebook.replay.from.needed"))
                .bind(typed -> typed.from, (typed, value) -> typed.from = value);
        binder.forField(to)
                .asRequired(Texts.of("rulebook.replay.to.needed"))
                .withValidator(
                        value -> from.getValue() == null || !value.isBefore(from.getValue()),
                        Texts.of("rulebook.replay.to.before"))
                .bind(typed -> typed.to, (typed, value) -> typed.to = value);
        binder.forField(version).bind(typed -> typed.version, (typed, value) -> typed.version = value);
        binder.forField(against).bind(typed -> typed.against, (typed, value) -> typed.against = value);
        chosen = new ReplayChoices(request);
        binder.readBean(chosen);
        offer(request.asked().without());
        go = styled(Buttons.primary(Texts.of("rulebook.replay.go"), event -> go()), "wide");
        add(from, to, version, against, without, go);
        version.setVisible(versions.size() > 1);
        against.setVisible(versions.size() > 1);
    }

    private void offer(Set<String> picked) {
        var offered = rules.apply(version.getValue());
        without.setItems(offered);
        without.setValue(offered.stream().filter(rule -> picked.contains(rule.id())).toList());
    }

    private void go() {
        if (binder.writeBeanIfValid(chosen)) {
            var ids = without.getValue().stream().map(RuleEntry::id).collect(Collectors.toSet());
            onGo.accept(new ReplayRequest(chosen.from, chosen.to, new RulesAsked(chosen.version, ids, chosen.against)));
        }
    }

    private static DayField day(String key) {
        return new DayField(Texts.of(key));
    }
}
