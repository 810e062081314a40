package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.tenderpoint.platform.page.LanguageText;

/**
 * What a page is laid out of, in one word each with its classes. The classes stand in one text, as in HTML:
 * {@code "row wrap"}. Use them by static import.
 */
public final class Styled {

    private Styled() {}

    public static Div div(String classes, Component... inside) {
        return styled(new Div(inside), classes);
    }

    public static Div div(String classes, String text) {
        return styled(new Div(text), classes);
    }

    public static Span span(String classes, Component... inside) {
        return styled(new Span(inside), classes);
    }

    public static Span span(String classes, String text) {
        return styled(new Span(text), classes);
    }

    public static Paragraph paragraph(String classes, Component... inside) {
        return styled(new Paragraph(inside), classes);
    }

    public static Paragraph paragraph(String classes, String text) {
        return styled(new Paragraph(text), classes);
    }

    /** For a text in another language than the page's, so that it is read aloud in its own. */
    public static Paragraph inLanguage(LanguageText said) {
        var words = new Paragraph(said.words());
        words.getElement().setAttribute("lang", said.lang());
        return words;
    }

    public static UnorderedList lines(Stream<String> sentences) {
        return new UnorderedList(sentences.map(ListItem::new).toArray(ListItem[]::new));
    }

    /** Any other component, such as a button or a list, with classes added to those that it has. */
    public static <T extends HasStyle> T styled(T component, String classes) {
        component.addClassNames(classes.split(" "));
        return component;
    }
}
