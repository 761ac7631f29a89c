// The exponential and the GELU of the float kernel sets, over `Vec`. Included like `kernels.inl`, before it.

namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS {

/// exp(x) to about one unit in the last place: x = n ln 2 + r with |r| <= ln 2 / 2, and exp(r) by its Taylor
/// polynomial of degree 7, whose remainder is below 2^-27. NaN stays NaN; exp(0) is exactly 1.
MONOCLIP_KERNEL Vec exponential(Vec x) {
    const Vec lowest = broadcast(-104.0f);  // from here on down the result rounds to zero
    const Vec highest = broadcast(88.8f);   // from here on up it is infinite
    x = minimum(highest, maximum(lowest, x));
    const Vec n = round_to_integer(multiply(x, broadcast(1.44269504088896341f)));
    // ln 2 in two parts; the first has 15 bits, so that n times it is exact.
    Vec r = fma(n, broadcast(-0.693145751953125f), x);
    r = fma(n, broadcast(-1.42860682030941723e-6f), r);
    Vec p = broadcast(1.0f / 5040);
    p = fma(p, r, broadcast(1.0f / 720));
    p = fma(p, r, broadcast(1.0f / 120));
    p = fma(p, r, broadcast(1.0f / 24));
    p = fma(p, r, broadcast(1.0f / 6));
    p = fma(p, r, broadcast(0.5f));
    p = fma(p, r, broadcast(1.0f));
    p = fma(p, r, broadcast(1.0f));
    return scale_by_power(p, n);
}

/// x Phi(x), exact but for rounding. With z = |x| / sqrt 2: erfc(z) = exp(-z^2) t P(t), t = 1 / (1 + 0.4 z);
/// P is the polynomial of degree 9 with the least relative error over z in [0, 10], 8e-9
/// (tests/reference/fit_erfc.py).
MONOCLIP_KERNEL Vec gelu(Vec x) {
    const Vec zero = broadcast(0.0f);
    const Vec one = broadcast(1.0f);
    const Vec z = multiply(maximum(x, subtract(zero, x)), broadcast(0.70710678118654752f));
    const Vec t = divide(one, fma(z, broadcast(0.4f), one));
    Vec p = broadcast(-0.029594100815851086f);
    p = fma(p, t, broadcast(0.1980119922264047f));
    p = fma(p, t, broadcast(-0.49880876665643126f));
    p = fma(p, t, broadcast(0.5474320075277826f));
    p = fma(p, t, broadcast(-0.28436400076659285f));
    p = fma(p, t, broadcast(0.2720648844188504f));
    p = fma(p, t, broadcast(0.12968003775931702f));
    p = fma(p, t, broadcast(0.21491901395354024f));
    p = fma(p, t, broadcast(0.22495203139425474f));
    p = fma(p, t, broadcast(0.2257069087884477f));
    const Vec tail = multiply(multiply(p, t), exponential(subtract(zero, multiply(z, z))));  // erfc(z)
    // For x >= 0: x - x erfc(z) / 2; below: x erfc(z) / 2. Infinity times a tail of zero would be NaN.
    const Vec part = multiply(multiply(minimum(broadcast(1e30f), x), broadcast(0.5f)), tail);
    return select_negative(x, part, subtract(x, part));
}

}  // namespace monoclip::inline v0_1::detail::MONOCLIP_KERNELS
