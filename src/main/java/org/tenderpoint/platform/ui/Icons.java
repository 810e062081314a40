package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The icons. {@code frontend/css/icons.css} draws each in the colour of the text around it. An icon is never alone: the
 * word is next to it, or names the button that contains it. So every icon is hidden from screen readers.
 */
public enum Icons {
    CALENDAR,
    PEOPLE,
    FOLLOW_UP,
    SHARE,
    CHART,
    BOOK,
    SETTINGS,
    SEARCH,
    PLUS,
    MINUS,
    STOP,
    PHONE,
    OK,
    CHECK,
    ADAPT,
    EDIT,
    DOCTOR,
    DOCUMENT,
    NEXT,
    BACK,
    DOWN,
    SEND,
    CLOCK,
    CLOSE,
    QUESTION,
    WARNING,
    INFO,
    REPEAT,
    ERASE,
    UNDO,
    MIRROR,
    PERSON,
    FILTER,
    PRINT,
    HAND,
    EYE,
    MORE,
    SIGN_OUT,
    DOWNLOAD,
    DELETE,
    KEY,
    ARCHIVE;

    /** A new icon, 20 px. */
    public Span create() {
        var icon = span("icon " + className());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** A new icon, 16 px. */
    public Span small() {
        return styled(create(), "small");
    }

    /** A new icon, 24 px. */
    public Span large() {
        return styled(create(), "large");
    }

    String className() {
        return "icon-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
