package org.tenderpoint.platform.about;

import java.io.PrintStream;
import java.util.List;
import org.tenderpoint.platform.Command;

/** {@code java -jar tenderpoint.jar licences}: prints what else is delivered, and under which licences. */
public class LicencesCommand implements Command {

    @Override
    public String name() {
        return "licences";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var parts = ShippedParts.all();
        if (parts.isEmpty()) {
            out.println("This program was not packaged, so it has no list of its parts.");
            return 1;
        }
        out.println(
                "Tenderpoint is delivered with these parts of others. Each holds its licence in its own file.\n");
        parts.forEach(part -> out.println(part.name() + " " + part.version() + ": " + part.licences()));
        return 0;
    }
}
