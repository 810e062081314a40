package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ReadFirst;
import org.tenderpoint.screening.rules.ReadFirst.Kind;
import org.tenderpoint.screening.rules.ReadFirst.Line;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.words.FindingGroup;
import org.tenderpoint.screening.words.FindingWords;

/** Lists the findings beside a plan: those to read first are open, all others are folded by kind with their number. */
class FindingsRead extends Div {

    private final FindingWords words;
    private final Function<FindingGroup, FindingItem> item;
    private final ReadFirst read;
    private final Set<String> named;

    /**
     * @param words what the findings are called beside this client
     * @param item how one is shown
     */
    FindingsRead(ScreeningDecision decision, FindingWords words, Function<FindingGroup, FindingItem> item) {
        this.words = words;
        this.item = item;
        addClassName("findings-read");
        read = ReadFirst.of(decision, words.facts().visit().plan());
        named = read.findings().stream().map(words::name).collect(Collectors.toSet());
        if (!read.lines().isEmpty()) {
            var list = styled(new UnorderedList(), "findings");
            together(Stream.concat(
                    read.findings().stream(),
                    decision.shownFindings().stream()
                            .filter(this::toldWithOneReadFirst)
                            .filter(finding -> !read.findings().contains(finding))))
                    .forEach(group -> list.add(openItem(group)));
            add(new Section(new H2(Texts.of(
                    decision.level().stops() ? "screening.findings.against" : "screening.findings")), list));
        }
        if (decision.level().stops()) {
            // nothing of the plan matters now
            var rest = together(Stream.of(Kind.values()).flatMap(this::folded));
            if (!rest.isEmpty()) {
                add(FindingItem.unfolding("screening.more", rest, item::apply));
            }
            return;
        }
        var folds = Stream.of(Kind.values())
                .map(kind -> Map.entry(kind, together(folded(kind))))
                .filter(kind -> !kind.getValue().isEmpty())
                .toList();
        add(state(folds));
        new NotToday(decision, words).ifAny(this::add);
        folds.forEach(kind -> add(FindingItem.unfolding(
                "screening.folded." + kind.getKey().code(), kind.getValue(),
                item::apply)));
    }

    /** Findings with the same name are shown together, where the first of them stands. */
    private boolean toldWithOneReadFirst(Finding finding) {
        return named.contains(words.name(finding));
    }

    private Stream<Finding> folded(Kind kind) {
        return read.folded(kind).stream().filter(finding -> !toldWithOneReadFirst(finding));
    }

    private List<FindingGroup> together(Stream<Finding> findings) {
        return FindingGroup.together(findings.toList(), words);
    }

    private Component state(List<Map.Entry<Kind, List<FindingGroup>>> folds) {
        int kept = folds.stream().filter(kind -> kind.getKey() != Kind.EVERYONE)
                .mapToInt(kind -> kind.getValue().size()).sum();
        boolean planned = !words.facts().visit().plan().now().isEmpty();
        var state = paragraph("read-state", switch (read.state()) {
            case NOTHING_AGAINST -> Texts.of(planned ? "screening.read.nothing" : "screening.read.unplanned");
            case ALL_KEPT -> Texts.of(planned ? "screening.read.kept" : "screening.read.unplanned", kept);
            case SOME_FIRST -> Texts.of("screening.read.more", kept);
        });
        state.setVisible(read.state() != ReadFirst.State.SOME_FIRST || planned && kept > 0);
        return state;
    }

    private FindingItem openItem(FindingGroup group) {
        var ids = group.findings().stream().map(Finding::id).toList();
        var lines = read.lines().stream().filter(line -> ids.contains(line.finding().id())).toList();
        var shown = item.apply(group);
        shown.opens(MatterWords.of(lines.stream().flatMap(line -> line.matters().stream()).toList()));
        var others = together(lines.stream().map(Line::more).flatMap(List::stream)
                .filter(finding -> !toldWithOneReadFirst(finding)));
        if (!others.isEmpty()) {
            shown.addMore(FindingItem.unfolding("screening.more", others, item::apply));
        }
        return shown;
    }
}
