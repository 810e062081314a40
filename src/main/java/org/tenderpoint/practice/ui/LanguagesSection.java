package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/** The languages that clients are offered, and which of them a native speaker has read. */
class LanguagesSection extends Div {

    private final transient PracticeService practices;
    private final IntConsumer versionChanged;
    private final Div list = new Div();

    /** @param versionChanged gets the version of the settings, which each answer raises */
    LanguagesSection(PracticeService practices, IntConsumer versionChanged) {
        this.practices = practices;
        this.versionChanged = versionChanged;
        addClassNames("section", "flat", "stack");
        var offered = new Paragraph(Texts.of("practice.languages.offered", Stream.of(PageLanguage.values())
                .map(LanguagesSection::name).collect(Collectors.joining(", "))));
        var help = new Paragraph(Texts.of("practice.languages.help"));
        offered.addClassName("measure");
        help.addClassNames("muted", "measure");
        add(new H2(Texts.of("practice.languages.title")), offered, help, list);
        practices.current().map(PracticeRecord::unread).ifPresent(this::show);
    }

    private void show(UnreadLanguages unread) {
        list.removeAll();
        var rows = styled(new UnorderedList(), "list");
        PageLanguage.toRead().stream().map(one -> row(one, unread.languages().contains(one))).forEach(rows::add);
        list.add(rows);
    }

    private ListItem row(PageLanguage language, boolean unread) {
        var title = span("strong", name(language));
        var state = span("meta", Texts.of(unread ? "practice.languages.unread" : "practice.languages.read"));
        var words = div("grow stack tight", title, state);
        var key = unread ? "practice.languages.has_read" : "practice.languages.has_not";
        var change = Buttons.quiet(Texts.of(key), event -> change(language, unread));
        Buttons.about(name(language), change);
        return styled(new ListItem(words, change), "list-row");
    }

    private void change(PageLanguage language, boolean read) {
        var now = practices.readByNative(language, read);
        versionChanged.accept(now.version());
        show(now.unread());
        Toasts.done(Texts.of("practice.saved"));
    }

    private static String name(PageLanguage language) {
        return Texts.of("practice.languages." + language.code());
    }
}
