package org.tenderpoint.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.slf4j.LoggerFactory;

/** A Drools knowledge base with one rule for each row, compiled to Drools' executable model. */
public final class DroolsRows {

    private DroolsRows() {}

    /**
     * Rules that ask a fact whether a row fires, and then hand the row to it.
     *
     * @param facts the class of the fact: {@code fires(int)} is the condition, {@code fire(int)} the consequence
     */
    public static KieBase build(Class<?> facts, List<String> ids) {
        var drl = new StringBuilder("package rows;\nimport " + facts.getCanonicalName() + ";\n");
        for (int row = 0; row < ids.size(); row++) {
            drl.append("rule \"%s\" when $facts : %s( fires(%d) ) then $facts.fire(%d); end%n"
                    .formatted(ids.get(row), facts.getSimpleName(), row, row));
        }
        ((Logger) LoggerFactory.getLogger("org.drools")).setLevel(Level.WARN);
        var services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/rows/rows.drl", drl.toString());
        var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        var errors = built.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
    }

    /** One decision: a session of its own, as the facts of one client are no business of the next. */
    public static void fire(KieBase rows, Object facts) {
        var session = rows.newKieSession();
        session.insert(facts);
        session.fireAllRules();
        session.dispose();
    }
}
