package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a grid on a phone, where a row of many would scroll sideways: one that says several, and few others.
 */
public final class PhoneColumns {

    private static final int PHONE = 600;

    private final List<? extends Column<?>> wide;
    private final Column<?> narrow;
    private @Nullable Registration resizing;

    private PhoneColumns(List<? extends Column<?>> wide, Column<?> narrow) {
        this.wide = List.copyOf(wide);
        this.narrow = narrow;
        show(Integer.MAX_VALUE);
    }

    /**
     * @param narrow the one that stands there instead
     */
    public static <T> PhoneColumns of(Grid<T> grid, List<Column<T>> wide, Column<T> narrow) {
        var columns = new PhoneColumns(wide, narrow);
        grid.addAttachListener(event -> columns.follow(event.getUI()));
        grid.addDetachListener(event -> columns.leave());
        return columns;
    }

    private void follow(UI ui) {
        ui.getPage().retrieveExtendedClientDetails(details -> show(details.getWindowInnerWidth()));
        resizing = ui.getPage().addBrowserWindowResizeListener(event -> show(event.getWidth()));
    }

    private void leave() {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
    }

    /** @param width of the window, in pixels */
    void show(int width) {
        // a browser that tells no width is no phone
        boolean phone = width > 0 && width < PHONE;
        wide.forEach(column -> column.setVisible(!phone));
        narrow.setVisible(phone);
    }
}
