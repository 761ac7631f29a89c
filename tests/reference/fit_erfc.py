"""Fits the polynomial of the CPU kernels' GELU (include/monoclip/backend/cpu/kernel_math.inl).

    erfc(z) = exp(-z^2) t P(t), t = 1 / (1 + 0.4 z), z in [0, 10], P of degree 9

The fit is by least squares over Chebyshev nodes in t, of the relative error, whose weights are raised again and
again where the error is largest (Lawson's algorithm): that leads to the least largest error. Prints the
coefficients from the highest power down, and the largest relative error of exp(z^2) erfc(z): of the polynomial in
double, and as the kernels compute it, its coefficients rounded to float and its sums in float.

Run with Python 3.11, numpy 2.4.6 and mpmath 1.3.0; there is no randomness. Usage: python fit_erfc.py
"""

import mpmath
import numpy as np

SLOPE = 0.4
DEGREE = 9
LARGEST = 10.0
NODES = 400
ROUNDS = 200


def scaled_erfc(z):
    """exp(z^2) erfc(z), which float64 alone loses for large z."""
    z = mpmath.mpf(float(z))
    return float(mpmath.exp(z * z) * mpmath.erfc(z))


def t_of(z):
    return 1 / (1 + SLOPE * z)


def fit():
    """Coefficients of P, from the highest power down."""
    lowest = t_of(LARGEST)
    angle = (np.arange(NODES) + 0.5) / NODES * np.pi
    t = (lowest + 1) / 2 + (1 - lowest) / 2 * np.cos(angle)
    wanted = np.array([scaled_erfc(z) for z in (1 / t - 1) / SLOPE]) / t
    powers = np.vander(t, DEGREE + 1)
    weights = np.ones(NODES)
    for _ in range(ROUNDS):
        scale = np.sqrt(weights) / wanted
        coefficients = np.linalg.lstsq(powers * scale[:, None], wanted * scale, rcond=None)[0]
        error = np.abs(powers @ coefficients / wanted - 1)
        weights *= np.sqrt(error / error.max() + 1e-3)
        weights /= weights.sum()
    return [float(coefficient) for coefficient in coefficients]


def largest_error(coefficients, number):
    """Over points between the nodes, with Horner's scheme in `number`."""
    z = np.linspace(0, LARGEST, 4001)
    t = t_of(z).astype(number)
    p = np.full_like(t, coefficients[0])
    for coefficient in coefficients[1:]:
        p = p * t + number(coefficient)
    actual = p.astype(np.float64) * t.astype(np.float64)
    exact = np.array([scaled_erfc(at) for at in z])
    return np.abs(actual / exact - 1).max()


def main():
    coefficients = fit()
    for power, coefficient in zip(range(DEGREE, -1, -1), coefficients):
        print(f"t^{power}: {coefficient!r}")
    print(f"largest relative error: {largest_error(coefficients, np.float64):.2e}, "
          f"in float {largest_error(coefficients, np.float32):.2e}")


if __name__ == "__main__":
    main()
