package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneColumnsTest {

    @Test
    void aPhoneShowsOneColumnInsteadOfManyAndTheOthersStay() {
        var grid = new Grid<String>();
        var first = grid.addColumn(text -> text);
        var second = grid.addColumn(text -> text);
        var both = grid.addColumn(text -> text);
        var step = grid.addColumn(text -> text);
        var columns = PhoneColumns.of(grid, List.of(first, second), both);
        assertThat(shown(grid)).as("until the width is known").containsExactly(first, second, step);

        columns.show(390);
        assertThat(shown(grid)).containsExactly(both, step);

        columns.show(834);
        assertThat(shown(grid)).containsExactly(first, second, step);
    }

    private static List<Grid.Column<String>> shown(Grid<String> grid) {
        return grid.getColumns().stream().filter(Grid.Column::isVisible).toList();
    }
}
