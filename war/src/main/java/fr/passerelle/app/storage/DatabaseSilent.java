package fr.passerelle.app.storage;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * The database does not answer, or hung up on us: nothing is wrong with what was asked, and asking again later may work.
 * Unless it hung up during the commit itself, nothing of the transaction is kept.
 */
public final class DatabaseSilent extends PersistenceException {
    private static final long serialVersionUID = 1L;

    /** SQLSTATE of connections that end or cannot begin: the standard's class. */
    private static final String CONNECTION = "08";

    /** PostgreSQL's (Appendix A): stopped by an administrator, crashed, starting, out of connections. */
    private static final Set<String> POSTGRESQL = Set.of("57P01", "57P02", "57P03", "53300");

    DatabaseSilent(Throwable cause) {
        super("the database is silent", cause);
    }

    /** Whether this failure came from a connection rather than from what was asked over it. */
    static boolean isBehind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isConnection(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return refused instanceof SQLTransientConnectionException
                || refused instanceof SQLNonTransientConnectionException
                || refused instanceof SQLRecoverableException
                || state.startsWith(CONNECTION)
                || POSTGRESQL.contains(state);
    }
}
