/** Does nothing: what the JVM's start costs. */
public final class Nothing {

    public static void main(String[] args) {}
}
