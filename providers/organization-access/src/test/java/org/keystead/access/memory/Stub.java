package org.keystead.access.memory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** An interface of Keycloak's, of which only that exists which a test needs. */
public final class Stub {

    private Stub() {}

    /**
     * Answers with the target's method of that name and those parameters; any other ends the test.
     */
    public static <T> T of(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answer(target, proxy, method, arguments)));
    }

    private static Object answer(Object target, Object proxy, Method method, Object... arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> target.getClass().getSimpleName();
            };
        }
        try {
            Method own =
                    target.getClass()
                            .getDeclaredMethod(method.getName(), method.getParameterTypes());
            own.setAccessible(true);
            return own.invoke(target, arguments);
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException("not in memory: " + method, e);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
